import { requireSeatLink } from "@/lib/platform/access/guest-gates";
import { appUrl } from "@/lib/platform/app-url";
import { AppError } from "@/lib/platform/errors";
import { defaultLocale, type Locale } from "@/lib/platform/i18n/locales";
import { eventLoader, guestLoader, openLoader } from "@/lib/platform/loader";
import { qrPath } from "@/lib/platform/qr-path";
import { getFinderPage, getHouseholdSeats, getSeatLink, getSeatScreen } from "./data";

/** "Find my seat" behind the link at the entrance. Throws NOT_FOUND for a forged or ended link. */
export const loadFinderPage = openLoader(async (token: string, lang?: string) =>
  getFinderPage(await requireSeatLink(token), lang),
);

/** The language of the document around it: a link that opens nothing has one too. */
export const loadFinderLocale = openLoader(async (token: string, lang?: Locale): Promise<Locale> => {
  try {
    return (await loadFinderPage.raw(token, lang)).locale;
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return lang ?? defaultLocale;
    throw error;
  }
});

/** Where a household sits, by its own link. */
export const loadHouseholdSeats = guestLoader((scope) => getHouseholdSeats(scope));

/** Names and tables for the screen at the entrance. */
export const loadSeatScreen = eventLoader("seating.read", (scope) => getSeatScreen(scope));

/** The link at the entrance, with its code as a path. */
export const loadSeatLink = eventLoader("seating.read", async (scope) => {
  const url = appUrl(`/s/${await getSeatLink(scope)}`);
  return { url, code: qrPath(url) };
});
