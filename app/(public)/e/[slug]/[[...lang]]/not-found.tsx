import { GuestNotFound } from "@/components/layout/guest-not-found";
import { defaultLocale } from "@/lib/platform/i18n/locales";

export const metadata = { title: "Not found" };

/** No event has told its language here, and a page that is the same for everybody asks nobody for theirs. */
export default function PublicEventNotFound() {
  return <GuestNotFound lang={defaultLocale} />;
}
