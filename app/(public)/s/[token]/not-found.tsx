import { GuestNotFound } from "@/components/layout/guest-not-found";
import { pickLocale } from "@/lib/platform/i18n/locales";
import { wishedLanguages } from "@/lib/platform/request";

export const metadata = { title: "Not found" };

/** The link tells nothing: the language is the address's, or else the browser's. */
export default async function FinderNotFound() {
  const { chosen, browser } = await wishedLanguages();
  return <GuestNotFound lang={pickLocale(chosen, ...browser)} />;
}
