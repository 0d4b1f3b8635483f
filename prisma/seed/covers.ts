import { Readable } from "node:stream";
import sharp from "sharp";
import { db } from "@/lib/platform/db";
import { saveUpload } from "@/lib/platform/storage/files";
import { receiveStream } from "@/lib/platform/storage/receive";
import { Random } from "./random";
import type { WrittenEvent } from "./write-event";

const width = 2400;
const height = 1350;

/** Draws a cover for a demo event and attaches it, through the same door as an upload. */
export async function attachCover(event: WrittenEvent, hue: number, seed: number, ownerId: string): Promise<void> {
  const png = await sharp(Buffer.from(drawCover(hue, new Random(seed))))
    .png()
    .toBuffer();
  const received = await receiveStream(Readable.from([png]), 50_000_000);
  try {
    const owner = { purpose: "cover", organizationId: event.organizationId, eventId: event.id, ownerId } as const;
    const file = await saveUpload(owner, "cover.png", received);
    await db.event.update({ where: { id: event.id }, data: { coverFileId: file.id } });
  } finally {
    await received.discard();
  }
}

/** Soft hills under hanging lanterns, in one hue: an SVG. */
function drawCover(hue: number, random: Random): string {
  const lanterns = Array.from({ length: 26 }, (_, index) => {
    const x = (index + 0.5) * (width / 26) + random.between(-30, 30);
    const y = 120 + 170 * Math.sin((index / 25) * Math.PI) + random.between(-40, 60);
    const r = random.between(16, 44);
    const glow = `hsl(${hue + random.between(-18, 28)} 90% ${random.between(68, 84)}%)`;
    return `<line x1="${x}" y1="0" x2="${x}" y2="${y}" stroke="hsl(${hue} 30% 88%)" stroke-opacity=".35" stroke-width="2"/>
      <circle cx="${x}" cy="${y}" r="${r * 2.6}" fill="${glow}" fill-opacity=".16"/>
      <circle cx="${x}" cy="${y}" r="${r}" fill="${glow}" fill-opacity=".92"/>`;
  });
  const hills = [0, 1, 2, 3].map((layer) => {
    const base = 640 + layer * 160;
    const points = Array.from({ length: 7 }, (_, index) => {
      const x = index * (width / 6);
      return `${x} ${base + random.between(-90, 90)}`;
    });
    const lightness = 44 - layer * 9;
    return `<path d="M0 ${height} L${points.join(" L")} L${width} ${height} Z" fill="hsl(${hue - layer * 7} 42% ${lightness}%)"
      stroke="hsl(${hue - layer * 7} 42% ${lightness}%)" stroke-width="140" stroke-linejoin="round"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
    <defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="hsl(${hue} 48% 30%)"/><stop offset=".55" stop-color="hsl(${hue + 14} 58% 58%)"/>
      <stop offset="1" stop-color="hsl(${hue + 26} 74% 78%)"/></linearGradient></defs>
    <rect width="${width}" height="${height}" fill="url(#sky)"/>${hills.join("")}${lanterns.join("")}</svg>`;
}
