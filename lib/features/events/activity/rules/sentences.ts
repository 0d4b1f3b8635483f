import { formatList } from "@/lib/platform/i18n/format";
import type { Formats } from "@/lib/platform/i18n/formats";
import { fieldWords } from "../../rules/fields";

/** What an entry keeps of before or after. */
export type Values = Record<string, unknown>;
type Sentence = (name: string, after: Values, before: Values, say: Formats) => string;

const counted = (say: Formats, value: unknown, one: string, many: string): string =>
  typeof value === "number" ? say.counted(value, one, many) : `some ${many}`;
const guests = (say: Formats, value: unknown): string => counted(say, value, "guest", "guests");

const households = (say: Formats, value: unknown): string => counted(say, value, "household", "households");
const reminder = ({ kind, daysBefore, days }: Values): string => {
  const what = kind === "countdown" ? "countdown" : "reminder to answer";
  if (typeof days === "string")
    return `${what.replace(/^\w+/, "$&s")}, ${formatList(days.split(", "), "en")} days before`;
  if (daysBefore === 0) return `a ${what}, on the day itself`;
  return typeof daysBefore === "number"
    ? `a ${what}, ${daysBefore === 1 ? "1 day" : `${daysBefore} days`} before`
    : `a ${what}`;
};
const quoted = (value: unknown): string => (typeof value === "string" && value ? `: “${value}”` : "");
const role = (value: unknown): string => (typeof value === "string" ? value.replaceAll("_", " ") : "a member");
const listed = (value: unknown): string =>
  Array.isArray(value) && value.length > 0 ? formatList(value.map(String), "en") : "others";

/** What was done, said behind who did it. Actions that are not here are read off their own name. */
export const sentences: Readonly<Record<string, Sentence>> = {
  "event.created": () => "created the event",
  "event.sample_created": () => "made this sample to look around in",
  "event.updated": (_name, after) => `changed ${fieldWords(Object.keys(after))}`,
  "event.confirmed": () => "confirmed the event",
  "event.completed": () => "completed the event early",
  "event.cancelled": (_name, after) => `cancelled the event${quoted(after.reason)}`,
  "event.archived": () => "archived the event",
  "event.unarchived": () => "brought the event back from the archive",
  "event.visibility_changed": (_name, after) => `made the public page ${after.visibility}`,
  "event.slug_changed": (_name, after) => `changed the page’s address to ${after.slug}`,
  "event.page_changed": (_name, after) => `changed ${fieldWords(Object.keys(after))} of the public page`,
  "event.cover_set": () => "set the cover image",
  "event.cover_removed": () => "removed the cover image",
  "session.created": (name) => `added the session ${name}`,
  "session.updated": (name, after) => `changed ${fieldWords(Object.keys(after))} of ${name}`,
  "session.deleted": (name, _after, before, say) =>
    before.accepted
      ? `deleted the session ${name}, which ${guests(say, before.accepted)} had accepted`
      : `deleted the session ${name}`,
  "session.everyone_invited": (name, after, _before, say) => `invited ${guests(say, after.count)} more to ${name}`,
  "session.nobody_invited": (name, after, _before, say) =>
    `took back ${counted(say, after.count, "invitation", "invitations")} to ${name}`,
  "announcements.created": (name) => `began the announcement “${name}”`,
  "announcements.deleted": (name) => `deleted the draft “${name}”`,
  "announcements.requested": (name, after, _before, say) =>
    `sent “${name}” to ${counted(say, after.people, "person", "people")}`,
  "announcements.scheduled": (name) => `scheduled “${name}”`,
  "announcements.taken-back": (name) => `took back “${name}” before it left`,
  "announcements.cancelled": (name, after, _before, say) =>
    `cancelled “${name}” after ${counted(say, after.left, "message", "messages")}`,
  "announcements.held": (name, after) => `kept back “${name}”, since the event is ${after.why}: it is a draft again`,
  "announcements.retried": (name) => `tried what of “${name}” had failed again`,
  "announcements.template-saved": (name) => `kept “${name}” as a template`,
  "announcements.template-deleted": (name) => `deleted the template “${name}”`,
  "guests.created": (name) => `added ${name} to the guests`,
  "guests.updated": (name) => `changed the details of ${name}`,
  "guests.removed": (name) => `removed ${name}`,
  "guests.restored": (name) => `brought back ${name}`,
  "guests.moved": (name, after) => `moved ${name} to ${after.household}`,
  "guests.tagged": (name, after) => `tagged ${name}${quoted(after.value)}`,
  "guests.untagged": (name, after) => `took a tag from ${name}${quoted(after.value)}`,
  "guests.kind_set": (name, after) => `set the kind of ${name}${quoted(after.value)}`,
  "guests.side_set": (name, after) => `set the side of ${name}${quoted(after.value)}`,
  "guests.invited_to_session": (name, after) => `changed who is invited: ${name}${quoted(after.value)}`,
  "guests.change_undone": (name) => `undid a change of ${name}`,
  "guests.import_started": (name, after, _before, say) =>
    `began to import ${name} (${counted(say, after.rows, "row", "rows")})`,
  "guests.import_requested": (name, after, _before, say) =>
    `started to import ${name} (${counted(say, after.rows, "row", "rows")})`,
  "guests.import_cancelled": (name) => `cancelled the import of ${name}`,
  "guests.imported": (name, after, _before, say) =>
    `finished importing ${name}: ${guests(say, after.createdCount ?? after.created)} added`,
  "guests.exported": (name) => `had the guests written to ${name}`,
  "guests.import_undone": (name) => `undid the import of ${name}`,
  "guests.tag_created": (name) => `made the tag “${name}”`,
  "guests.tag_updated": (name) => `changed the tag “${name}”`,
  "guests.tag_deleted": (name) => `deleted the tag “${name}”`,
  "guests.view_shared": (name) => `shared the saved list “${name}”`,
  "guests.view_updated": (name) => `changed the saved list “${name}”`,
  "guests.view_deleted": (name) => `deleted the saved list “${name}”`,
  "households.updated": (name) => `changed the household ${name}`,
  "households.merged": (name, after) => `merged ${listed(after.from)} into ${name}`,
  "households.link_renewed": (name) => `gave ${name} a new link`,
  "rsvp.answered": () => "answered",
  "rsvp.answered-on-behalf": (name) => `answered on behalf of ${name}`,
  "rsvp.form-updated": () => "changed how guests are asked",
  "rsvp.meal-added": (name) => `added the meal ${name}`,
  "rsvp.meal-updated": (name) => `changed the meal ${name}`,
  "rsvp.meal-deleted": (name) => `deleted the meal ${name}`,
  "rsvp.question-added": (name) => `added the question “${name}”`,
  "rsvp.question-updated": (name) => `changed the question “${name}”`,
  "rsvp.question-deleted": (name) => `deleted the question “${name}”`,
  "rsvp.reminder-planned": (_name, after) => `planned ${reminder(after)}`,
  "rsvp.reminder-changed": (_name, after) => `changed ${reminder(after)}`,
  "rsvp.reminder-skipped": (_name, after) => `left out ${reminder(after)}`,
  "rsvp.reminder-removed": (_name, after) => `took ${reminder(after)}, off the schedule`,
  "rsvp.reminder-sent": (_name, after, _before, say) => `reminded ${households(say, after.households)} to answer`,
  "rsvp.countdown-sent": (_name, after, _before, say) =>
    `wrote to ${households(say, after.households)} that the day comes near`,
  "rsvp.change-told": (_name, after, _before, say) => `told ${households(say, after.households)} what has changed`,
  "rsvp.invitations-requested": (_name, after, _before, say) =>
    `sent invitations to ${households(say, after.households)}`,
  "seating.created": (name) => `drew the room “${name}”`,
  "seating.renamed": (name) => `changed what the room “${name}” is called or for`,
  "seating.deleted": (name, _after, before, say) =>
    before.seated
      ? `deleted the room “${name}”, in which ${guests(say, before.seated)} sat`
      : `deleted the room “${name}”`,
  "seating.released": (name) => `released the seats of “${name}” to the guests`,
  "seating.withdrawn": (name) => `withdrew the seats of “${name}” from the guests`,
  "seating.seats_released": (name, _after, before, say) =>
    `gave ${counted(say, Array.isArray(before.guestIds) ? before.guestIds.length : 0, "seat", "seats")} in “${name}” back, of guests who are not coming`,
  "seating.rules_reduced": (name) => `took those who were deleted out of the seating rules of “${name}”`,
  "seating.link_renewed": () => "made a new link to find one’s seat",
  "staff.added": (name, after) => `put ${name} on the team as ${role(after.role)}`,
  "staff.changed": (name, after) => `changed what ${name} may do, now ${role(after.role)}`,
  "staff.removed": (name) => `took ${name} off the team`,
  "staff.invited": (name, after) => `invited ${name} to the team as ${role(after.role)}`,
  "staff.joined": (_name, after) => `joined the team as ${role(after.role)}`,
  "staff.invitation_declined": (name) => `declined the invitation to the team (${name})`,
  "staff.invitation_resent": (name) => `sent ${name} the invitation to the team again`,
  "staff.invitation_revoked": (name) => `took back the invitation of ${name} to the team`,
};
