import { z } from "zod";
import { guestSelectionSchema } from "../list/schema";
import { idSchema, optionalText } from "../schema";
import { guestKinds } from "../types";

/** What can be done to many guests at once, besides removing them. */
const guestChangeSchema = z.discriminatedUnion("what", [
  z.object({ what: z.literal("tag"), tagId: idSchema }),
  z.object({ what: z.literal("untag"), tagId: idSchema }),
  z.object({ what: z.literal("kind"), kind: z.enum(guestKinds) }),
  z.object({ what: z.literal("side"), side: optionalText(60) }),
  z.object({ what: z.literal("invite"), sessionId: idSchema }),
]);
export type GuestChangeInput = z.output<typeof guestChangeSchema>;

export const changeGuestsSchema = z.object({ selection: guestSelectionSchema, change: guestChangeSchema });
export type ChangeGuestsInput = z.output<typeof changeGuestsSchema>;

export const undoChangeSchema = z.object({ changeId: idSchema });
