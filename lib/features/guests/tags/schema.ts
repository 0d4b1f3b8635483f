import { z } from "zod";
import { idSchema } from "../schema";
import { tagColors } from "../types";

const name = z
  .string()
  .trim()
  .min(1, "Write a name for the tag.")
  .max(40, "Use at most 40 characters.")
  // A list of tags in a spreadsheet cell is parted by these.
  .regex(/^[^,;|\n]*$/, "A tag has no comma, semicolon or bar.");

export const createTagSchema = z.object({ name, color: z.enum(tagColors).default("slate") });
export type CreateTagInput = z.output<typeof createTagSchema>;

export const updateTagSchema = z.object({ tagId: idSchema, name, color: z.enum(tagColors) });
export type UpdateTagInput = z.output<typeof updateTagSchema>;

export const deleteTagSchema = z.object({ tagId: idSchema });
