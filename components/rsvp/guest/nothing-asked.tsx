import type { RsvpPage } from "@/lib/features/rsvp/answers/types";
import { translator } from "@/lib/platform/i18n/translator";
import { Contact } from "./contact";
import { InvitationHead } from "./invitation-head";

/** The invitation of a household that is asked to no session yet. */
export function NothingAsked({ page }: { page: RsvpPage }) {
  return (
    <div className="flex flex-col gap-8">
      <InvitationHead page={page} />
      <p className="text-center">{translator(page.locale, "rsvp")("notAsked")}</p>
      <Contact page={page} isLate={false} />
    </div>
  );
}
