import { wordsLang } from "@/lib/features/events/public-page/rules/languages";
import { now } from "@/lib/platform/clock";
import { AppError, notFoundError } from "@/lib/platform/errors";
import { dateLocale } from "@/lib/platform/i18n/date-locale";
import { defaultLocale, type Locale, pickLocale } from "@/lib/platform/i18n/locales";
import { newId } from "@/lib/platform/ids";
import { guestLoader, openLoader } from "@/lib/platform/loader";
import { getHouseholdCalendar } from "./data/calendar";
import { getInvitationLook } from "./data/look";
import { getRsvpState } from "./data/state";
import { answerWindow } from "./rules/window";
import type { RsvpPage } from "./types";

/**
 * A household's page: what it is asked, what it answered, whether it may still answer, in the language it wants. Each
 * load has a new key for the form, so that sending it twice is known as such.
 */
export const loadRsvpPage = guestLoader(async (scope, lang?: string): Promise<RsvpPage> => {
  const state = await getRsvpState(scope);
  if (!state) throw notFoundError();
  const look = await getInvitationLook(scope);
  const locale = pickLocale(lang, state.household.locale, state.event.locale);
  return {
    state,
    look,
    window: answerWindow(state, now()),
    locale,
    wordsLang: wordsLang({ locale, ownLocale: pickLocale(state.event.locale) }),
    dateLocale: dateLocale(locale, look.addressCountry),
    key: newId(),
  };
});

/**
 * The language of a household's page, for the document around it: a link that opens nothing has one too. Reads nothing
 * that the page itself does not.
 */
export const loadGuestLocale = openLoader(async (token: string, lang?: Locale): Promise<Locale> => {
  try {
    return (await loadRsvpPage.raw(token, lang)).locale;
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return lang ?? defaultLocale;
    throw error;
  }
});

/** The household's calendar file: its text and its name. `at` holds its address and the installation's host. */
export const loadHouseholdCalendar = guestLoader((scope, at: { url: string; host: string }) =>
  getHouseholdCalendar(scope, at),
);
