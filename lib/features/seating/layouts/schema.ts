import { z } from "zod";
import { isId } from "@/lib/platform/ids";
import { layoutNameSchema } from "../schema";
import { layoutStyles, lengthUnits } from "../types";

const id = z.string().refine(isId, "This is no longer there. Reload the page.");
const sessionId = z
  .string()
  .transform((text) => text || null)
  .pipe(id.nullable())
  .default(null);
/** Metres or feet as people write them, to millimetres. */
const MM = { metres: 1_000, feet: 304.8 } as const;
const number = (min: number, max: number, message: string) =>
  z
    .string()
    .trim()
    .transform((text) => Number(text.replace(",", ".")))
    .pipe(z.number(message).min(min, message).max(max, message));

/** A new layout: how large the room is, how it is furnished, and for how many. */
export const createLayoutSchema = z
  .object({
    name: layoutNameSchema,
    sessionId,
    style: z.enum(layoutStyles),
    unit: z.enum(lengthUnits),
    width: number(1, 1_000, "Write the length of the room, between 1 and 1,000."),
    depth: number(1, 1_000, "Write the width of the room, between 1 and 1,000."),
    /** 0: an empty room. */
    guests: z
      .string()
      .trim()
      .transform((text) => Number(text || "0"))
      .pipe(z.int("Write a whole number.").min(0).max(5_000, "Up to 5,000 guests.")),
  })
  .transform(({ width, depth, ...rest }) => ({
    ...rest,
    width: Math.round(width * MM[rest.unit]),
    depth: Math.round(depth * MM[rest.unit]),
  }));

export type CreateLayout = z.output<typeof createLayoutSchema>;

export const layoutIdSchema = z.object({ layoutId: id });

export const renameLayoutSchema = z.object({ layoutId: id, name: layoutNameSchema, sessionId });

export const copyLayoutSchema = z.object({
  fromEventId: id,
  layoutId: id,
  name: layoutNameSchema,
  /** Guests keep their places; within one event only. */
  withGuests: z
    .enum(["on", ""])
    .default("")
    .transform((value) => value === "on"),
});
