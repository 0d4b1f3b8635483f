import type { DomainEventName } from "@/inngest/events";

/** What an open page can hear of: domain events by name, one's own news, and "you may have missed some, read again". */
export type LiveName = DomainEventName | "notifications/list.changed" | "live/resync";

/** Something happened there: ids and a name, never data. Whoever hears it reads again through its own gate. */
export type LiveHint = {
  name: string;
  organizationId: string | null;
  eventId: string | null;
  /** Meant for this person alone. */
  userId?: string | undefined;
};
