import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import { imageWidths, SHARED_VARIANT, type UploadPurpose } from "../upload-purposes";
import { incomingFolder } from "./blobs";
import { UploadRefusedError } from "./refused";
import { sniffImage } from "./sniff";
import { oneAtATime } from "./turns";

/** A picture made anew: `name` is the variant, `path` a waiting file. */
type ImageVariant = { name: string; path: string; contentType: string; width: number; height: number };

/** More than any camera in a pocket takes; far less than a picture made to fill the memory. */
const MAX_PIXELS = 64_000_000;

/**
 * Decodes a picture and writes it anew as WebP in every width up to its own, turned upright, without its metadata
 * (place, camera). Pictures of people become squares. Refuses what is no still picture or has too many pixels.
 */
export function makeVariants(source: string, purpose: Exclude<UploadPurpose, "import">): Promise<ImageVariants> {
  return oneAtATime(() => make(source, purpose));
}

export type ImageVariants = { variants: ImageVariant[]; largest: ImageVariant; discard(): Promise<void> };

async function make(source: string, purpose: Exclude<UploadPurpose, "import">): Promise<ImageVariants> {
  await sniffImage(source);
  const folder = path.join(incomingFolder(), randomUUID());
  const discard = () => rm(folder, { recursive: true, force: true });
  try {
    const { width: across, height } = await uprightSize(source);
    const width = purpose === "picture" ? Math.min(across, height) : across;
    await mkdir(folder, { recursive: true });
    const widths = [...imageWidths.filter((each) => each < width), Math.min(width, 1920)];
    const jobs = [...new Set(widths)].map((each) => ({ name: String(each), image: sized(source, each, purpose) }));
    const variants: ImageVariant[] = [];
    for (const { name, image } of jobs) {
      const place = path.join(folder, name);
      const info = await image.webp({ quality: 82, effort: 3 }).toFile(place);
      variants.push({ name, path: place, contentType: "image/webp", width: info.width, height: info.height });
    }
    const largest = variants.at(-1);
    if (!largest) throw new Error("A picture has no variant.");
    variants.push(...(await sharedVariant(source, purpose, folder)));
    return { variants, largest, discard };
  } catch (error) {
    await discard();
    throw refusalOf(error);
  }
}

async function uprightSize(source: string): Promise<{ width: number; height: number }> {
  const meta = await sharp(source, { limitInputPixels: false }).metadata();
  if ((meta.pages ?? 1) > 1) {
    throw new UploadRefusedError("animated", "Moving pictures cannot be used here. Please choose a still one.");
  }
  if (meta.width * meta.height > MAX_PIXELS) {
    throw new UploadRefusedError(
      "too_many_pixels",
      "The picture has more than 64 megapixels. Please choose a smaller one.",
    );
  }
  const isTurned = (meta.orientation ?? 1) >= 5;
  return isTurned ? { width: meta.height, height: meta.width } : { width: meta.width, height: meta.height };
}

const decode = (source: string): Sharp =>
  sharp(source, { limitInputPixels: MAX_PIXELS, failOn: "error", sequentialRead: true }).autoOrient();

function sized(source: string, width: number, purpose: Exclude<UploadPurpose, "import">): Sharp {
  if (purpose === "picture") return decode(source).resize({ width, height: width, fit: "cover" });
  return decode(source).resize({ width, withoutEnlargement: true });
}

/** Link previews and mail programs do not all know WebP. */
async function sharedVariant(source: string, purpose: string, folder: string): Promise<ImageVariant[]> {
  if (purpose === "picture" || purpose === "room_plan") return [];
  const place = path.join(folder, SHARED_VARIANT);
  if (purpose === "cover") {
    const image = decode(source).resize({ width: 1200, height: 630, fit: "cover" }).flatten({ background: "white" });
    const { width, height } = await image.jpeg({ quality: 84, mozjpeg: true }).toFile(place);
    return [{ name: SHARED_VARIANT, path: place, contentType: "image/jpeg", width, height }];
  }
  const image = decode(source).resize({ width: 480, height: 240, fit: "inside", withoutEnlargement: true });
  const { width, height } = await image.png({ compressionLevel: 9 }).toFile(place);
  return [{ name: SHARED_VARIANT, path: place, contentType: "image/png", width, height }];
}

/** What the decoder could not read is the file's fault, and said so; the rest is ours. */
function refusalOf(error: unknown): unknown {
  if (error instanceof UploadRefusedError || !(error instanceof Error)) return error;
  if ("code" in error && typeof error.code === "string") return error;
  return new UploadRefusedError(
    "not_an_image",
    "The picture is damaged and could not be read. Please choose another one.",
  );
}
