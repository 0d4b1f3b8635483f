/**
 * Every domain event by name, with its payload: ids, never data that may be outdated by the time it is handled.
 * A leaf: imports nothing, anyone may import it.
 */
export type DomainEvents = {
  "mail/message.queued": { mailMessageId: string };
  "guests/import.requested": { eventId: string; importRunId: string };
  "guests/list.changed": { eventId: string };
  /** `occasion` is one per click on "send": with the household it makes a delivery unique. */
  "rsvp/invitations.requested": { eventId: string; occasion: string };
  "rsvp/answer.given": { eventId: string; householdId: string; submissionId: string };
  "events/event.updated": { eventId: string };
  "events/event.cancelled": { eventId: string };
  "events/event.deleted": { eventId: string };
};

export type DomainEventName = keyof DomainEvents;

export type DomainEvent = { [Name in DomainEventName]: { name: Name; data: DomainEvents[Name] } }[DomainEventName];
