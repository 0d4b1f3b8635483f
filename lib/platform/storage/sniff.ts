import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { UploadRefusedError } from "./refused";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Text that is no table. */
const documents: readonly string[] = ["application/xml", "application/rtf", "application/pdf", "text/vcard"];
const imageTypes: readonly string[] = ["image/jpeg", "image/png", "image/webp", "image/avif"];

/** What an image file really is, by its content. Refuses all that is not JPEG, PNG, WebP or AVIF (SVG may hold scripts). */
export async function sniffImage(place: string): Promise<string> {
  const found = await fileTypeFromFile(place);
  if (found && imageTypes.includes(found.mime)) return found.mime;
  if (found?.mime === "image/gif" || found?.mime === "image/apng") {
    throw new UploadRefusedError("animated", "Moving pictures cannot be used here. Please choose a JPEG, PNG or WebP.");
  }
  if (found?.mime === "image/heic" || found?.mime === "image/heif") {
    throw new UploadRefusedError(
      "not_an_image",
      "HEIC photos cannot be read here. Please save the photo as JPEG first.",
    );
  }
  throw new UploadRefusedError(
    "not_an_image",
    "This is no picture that we can read. Please choose a JPEG, PNG, WebP or AVIF.",
  );
}

/** What a table file really is: Excel's zip with a workbook in it, or text. Refuses everything else. */
export async function sniffTable(place: string): Promise<typeof XLSX | "text/csv"> {
  const found = await fileTypeFromFile(place);
  if (found?.mime === XLSX) return XLSX;
  if (found?.mime === "application/zip" && (await holdsWorkbook(place))) return XLSX;
  if (found?.mime === "application/x-cfb") {
    throw new UploadRefusedError(
      "not_a_table",
      "This is an old Excel file (.xls) or a protected one. Please save it as .xlsx without a password, or as CSV.",
    );
  }
  // Words can begin like another format: a mark of UTF-16 is also an MP3's, and a column "BM" a bitmap's.
  if (!documents.includes(found?.mime ?? "") && looksLikeText(await head(place))) return "text/csv";
  throw new UploadRefusedError("not_a_table", "This is neither a CSV file nor an Excel workbook (.xlsx).");
}

async function head(place: string): Promise<Buffer> {
  return slice(place, 0, 64 * 1024);
}

/** Up to `length` bytes from `from`, counted from the end when negative. */
async function slice(place: string, from: number, length: number): Promise<Buffer> {
  const file = await open(place, "r");
  try {
    const { size } = await file.stat();
    const start = from < 0 ? Math.max(0, size + from) : from;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A zip lists what it holds at its end; some writers put the parts in an order that the sniffer does not know. */
async function holdsWorkbook(place: string): Promise<boolean> {
  const tail = await slice(place, -64 * 1024, 64 * 1024);
  return tail.includes("xl/workbook.xml") && tail.includes("[Content_Types].xml");
}

/** No control characters but tab and line ends: UTF-8, UTF-16 with its mark, or a Windows code page. */
function looksLikeText(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 2).toString("hex");
  if (mark === "fffe" || mark === "feff") {
    const text = new TextDecoder(mark === "fffe" ? "utf-16le" : "utf-16be").decode(bytes);
    return ![...text].some((sign) => isControl(sign.codePointAt(0) ?? 0));
  }
  return !bytes.some(isControl);
}

const isControl = (code: number): boolean => code < 32 && ![9, 10, 12, 13].includes(code);
