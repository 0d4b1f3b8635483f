"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireSeatLink } from "@/lib/platform/access/guest-gates";
import { eventAction, publicAction } from "@/lib/platform/action/define";
import { guestWords } from "@/lib/platform/action/thrown-words";
import { pickLocale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { done, refuse } from "@/lib/platform/result";
import { findSeats } from "./data";
import { renewSeatLink } from "./mutations";
import { findSeatSchema } from "./schema";

/** Where somebody of this whole name sits. Limited by address; the link is its gate. */
export const findSeatAction = publicAction({
  limit: "seating.find",
  words: guestWords,
  schema: findSeatSchema,
  run: async (_scope, { token, lang, name }) => {
    const found = await findSeats(await requireSeatLink(token), name);
    const t = translator(pickLocale(lang), "seats");
    if (found === "none") return refuse("none", t("none"), { name: [t("noneHint")] });
    if (found === "several") return refuse("several", t("several"));
    return done(found);
  },
});

export const renewSeatLinkAction = eventAction({
  permission: "seating.write",
  schema: z.object({}),
  run: renewSeatLink,
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}/seating`),
});
