import { appUrl } from "@/lib/platform/app-url";
import { eventLoader } from "@/lib/platform/loader";
import { countAudience } from "./data/audience";
import { listInvitedHouseholds } from "./data/households";
import { listMailings } from "./data/mailings";
import { getMailSource } from "./data/source";
import { invitationMail } from "./mails/invitation";
import { type HouseholdQuery, householdQuerySchema } from "./schema";

/** Households with who was invited and who answered, under the filters of an address. */
export const loadInvitedHouseholds = eventLoader(
  "guests.read",
  async (scope, params: Record<string, string | string[] | undefined>) => {
    const query: HouseholdQuery = householdQuerySchema.parse(params);
    return { query, ...(await listInvitedHouseholds(scope, query)) };
  },
);

/** The mailings so far, with how far each is. */
export const loadMailings = eventLoader("guests.read", (scope) => listMailings(scope));

/** What is needed before invitations are sent: whom each choice reaches, and the mail as its readers will see it. */
export const loadSending = eventLoader("messages.send", async (scope) => {
  const event = await getMailSource(scope);
  const mail = await invitationMail(
    event,
    { name: "Marie and Pierre Curie", locale: null },
    appUrl(`/events/${scope.eventId}/rsvps/form/preview`),
  );
  return {
    mail: { subject: mail.subject, html: mail.html, text: mail.text, from: event.organizationName },
    /** What the mail does not tell, since nobody has said it yet. */
    unsaid: { place: event.where === null, deadline: event.deadline === null },
    counts: {
      uninvited: await countAudience(scope, { kind: "uninvited" }),
      unanswered: await countAudience(scope, { kind: "unanswered" }),
      all: await countAudience(scope, { kind: "all" }),
    },
  };
});
