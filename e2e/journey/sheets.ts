import { crc32, deflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A CSV file for an upload field. */
export function csvFile(name: string, text: string) {
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

/** An Excel workbook with one sheet, for an upload field. */
export async function workbook(name: string, rows: readonly (readonly (string | number)[])[]) {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("List").addRows(rows.map((row) => [...row]));
  return { name, mimeType: xlsxType, buffer: Buffer.from(await book.xlsx.writeBuffer()) };
}

/** A small archive that calls itself a workbook and unpacks to far more than any list: megabytes of spaces. */
export function zipBomb(name: string, megabytes: number) {
  const parts = [
    {
      name: "[Content_Types].xml",
      content: Buffer.from(`<Types><Override ContentType="${xlsxType}.main+xml"/></Types>`),
    },
    { name: "xl/workbook.xml", content: Buffer.from("<workbook/>") },
    { name: "xl/worksheets/sheet1.xml", content: Buffer.alloc(megabytes * 1_000_000, " ") },
  ];
  return { name, mimeType: xlsxType, buffer: zip(parts) };
}

function zip(entries: readonly { name: string; content: Buffer }[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const packed = deflateRawSync(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), facts, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), facts, tail, Buffer.from(name)]));
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}
