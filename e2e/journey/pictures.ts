import sharp from "sharp";

/** A picture as a camera gives it, for upload fields. */
export async function pngOf(width: number, height: number) {
  const background = { r: 120, g: 40, b: 90 };
  const buffer = await sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
  return { name: "picture.png", mimeType: "image/png", buffer };
}
