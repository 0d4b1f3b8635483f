import { z } from "zod";

/** A text field that may stay empty; empty means none. */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `At most ${max} characters.`)
    .nullish()
    .transform((text) => text || null);

/** A ticked box of a form, or a boolean. */
export const checkbox = z
  .union([z.boolean(), z.enum(["on", "true", "false", ""]).transform((text) => text === "on" || text === "true")])
  .default(false);
