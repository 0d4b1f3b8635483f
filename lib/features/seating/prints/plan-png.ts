import sharp from "sharp";
import { drawnText } from "@/lib/platform/drawn-text";
import type { ObjectWords } from "../rules/object-words";
import type { Room } from "../types";
import { planSvg } from "./plan-svg";

/** The room to scale as a PNG, so many pixels wide. */
export function planPng(
  room: Pick<Room, "outline" | "tables" | "objects">,
  { width = 2_400, words = {} }: { width?: number; words?: ObjectWords } = {},
): Promise<Buffer> {
  return sharp(Buffer.from(planSvg(room, { width, words, letters: drawnText })))
    .flatten({ background: "white" })
    .png({ compressionLevel: 9 })
    .toBuffer();
}
