import { z } from "zod";
import { guestSelectionSchema } from "../list/schema";
import { idSchema } from "../schema";

export const removeGuestsSchema = z.object({ selection: guestSelectionSchema });

/** One act of removing as a whole (a guest who stands alone is an act of their own id), or one person of it. */
export const restoreGuestsSchema = z.union([z.object({ removalId: idSchema }), z.object({ guestId: idSchema })]);
export type RestoreGuestsInput = z.output<typeof restoreGuestsSchema>;
