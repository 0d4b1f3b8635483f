import { z } from "zod";
import { isId } from "@/lib/platform/ids";
import { parseLength } from "../rules/lengths";
import { layoutNameSchema } from "../schema";
import { layoutStyles, lengthUnits } from "../types";

const id = z.string().refine(isId, "This is no longer there. Reload the page.");
const sessionId = z
  .string()
  .transform((text) => text || null)
  .pipe(id.nullable())
  .default(null);

/** Millimetres that a room measures along a side at least and at most. */
const smallestSide = 2_000;
const largestSide = 300_000;
const wrongSide = "Write a length between 2 and 300 metres, like 24 or 24.5.";
const wrongSideInFeet = "Write a length between 7 and 980 feet, like 80 or 80' 6\".";

/** A new layout: how large the room is, how it is furnished, and for how many. */
export const createLayoutSchema = z
  .object({
    name: layoutNameSchema,
    sessionId,
    style: z.enum(layoutStyles),
    unit: z.enum(lengthUnits),
    width: z.string(),
    depth: z.string(),
    /** 0 or nothing: an empty room. */
    guests: z
      .string()
      .trim()
      .transform((text) => Number(text || "0"))
      .pipe(z.int("Write a whole number.").min(0, "Write a whole number.").max(5_000, "Up to 5,000 guests.")),
  })
  .transform((given, context) => {
    const side = (name: "width" | "depth"): number => {
      const length = parseLength(given[name], given.unit);
      if (length !== null && length >= smallestSide && length <= largestSide) return length;
      const message = given.unit === "feet" ? wrongSideInFeet : wrongSide;
      context.addIssue({ code: "custom", path: [name], message });
      return z.NEVER;
    };
    return { ...given, width: side("width"), depth: side("depth") };
  });

export const layoutIdSchema = z.object({ layoutId: id });

export const renameLayoutSchema = z.object({ layoutId: id, name: layoutNameSchema, sessionId });

export const copyLayoutSchema = z.object({
  /** The event that it is copied from. */
  fromEventId: id,
  layoutId: id,
  name: layoutNameSchema,
  /** Guests keep their places; within one event only. */
  withGuests: z
    .enum(["on", ""])
    .default("")
    .transform((value) => value === "on"),
});
