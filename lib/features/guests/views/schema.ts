import { z } from "zod";
import { idSchema } from "../schema";
import { readColumns, viewQuery } from "./rules";

const name = z.string().trim().min(1, "Give it a name.").max(60, "Use at most 60 characters.");
const columns = z.array(z.string()).max(50).transform(readColumns);
const query = z.string().max(2000).transform(viewQuery);
/** A box in a form, or a plain yes or no. */
const flag = z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false);

/** A list under a name; what it does not know of an address is left out. */
export const saveViewSchema = z.object({ name, query, columns, isShared: flag });
export type SaveViewInput = z.output<typeof saveViewSchema>;

/** What is not sent stays as it is. */
export const updateViewSchema = z.object({
  viewId: idSchema,
  name: name.optional(),
  query: query.optional(),
  columns: columns.optional(),
  isShared: z.boolean().optional(),
});
export type UpdateViewInput = z.output<typeof updateViewSchema>;

export const viewIdSchema = z.object({ viewId: idSchema });

export const tableLookSchema = z.object({ columns, isDense: z.boolean() });
