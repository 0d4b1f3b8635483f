import { dateLocale } from "@/lib/platform/i18n/date-locale";
import { pickLocale } from "@/lib/platform/i18n/locales";
import { eventLoader } from "@/lib/platform/loader";
import { getInvitationLook } from "../answers/data/look";
import { getEventAsked } from "../answers/data/state";
import type { RsvpPage } from "../answers/types";
import { getFormEditor } from "./data";
import { sampleState } from "./rules";

/** How guests are asked: settings, meals, questions. */
export const loadFormEditor = eventLoader("guests.read", (scope) => getFormEditor(scope));

/** The guests' page as an invented household would see it while answers are taken. */
export const loadRsvpPreview = eventLoader("guests.read", async (scope): Promise<RsvpPage> => {
  const state = sampleState(await getEventAsked(scope));
  const look = await getInvitationLook(scope);
  const locale = pickLocale(state.event.locale);
  return {
    state,
    look,
    window: { open: true },
    locale,
    wordsLang: undefined,
    dateLocale: dateLocale(locale, look.addressCountry),
    key: "preview",
  };
});
