import type { RsvpPage } from "@/lib/features/rsvp/answers/types";
import { translator } from "@/lib/platform/i18n/translator";

/** Whom to ask: the event's address where there is one. `isLate` when the page itself can change nothing any more. */
export function Contact({ page: { look, locale }, isLate }: { page: RsvpPage; isLate: boolean }) {
  const t = translator(locale, "rsvp");
  const { contactEmail, organizationName } = look;
  if (!contactEmail) {
    return (
      <p className="text-center text-muted">
        {t(isLate ? "lateContactHosts" : "contactHosts", { hosts: organizationName })}
      </p>
    );
  }
  const [before = "", after = ""] = t(isLate ? "lateContact" : "contact", { contact: "\n" }).split("\n");
  return (
    <p className="text-center text-muted">
      {before}
      <a href={`mailto:${contactEmail}`} className="text-accent-ink underline underline-offset-4 wrap-anywhere">
        {contactEmail}
      </a>
      {after}
    </p>
  );
}
