/**
 * Every domain event by name, with its payload: ids, never data that may be outdated by the time it is handled.
 * A leaf: imports nothing, anyone may import it. `by` is the person who did it, null for a job: nobody is told of their
 * own doing.
 */
export type DomainEvents = {
  "mail/message.queued": { mailMessageId: string };
  /** Refused for good, or given up. */
  "mail/message.failed": { mailMessageId: string };
  /** Mails of a mailing wait: a sender takes them in batches. */
  "mail/mailing.queued": { mailingId: string };
  /** Some of a mailing's mails left, or something came back of them: count again. */
  "mail/mailing.progressed": { mailingId: string };
  /** A provider's signed webhooks wait to be worked. */
  "mail/feedback.received": { provider: "resend" };
  /** Text messages wait. */
  "sms/messages.queued": { mailingId: string | null };
  "guests/import.requested": { eventId: string; importRunId: string };
  "guests/import.ended": {
    eventId: string;
    importRunId: string;
    outcome: "completed" | "failed" | "undone";
    by: string | null;
  };
  "guests/list.changed": { eventId: string };
  "guests/export.requested": { eventId: string; exportId: string };
  "guests/export.ended": { eventId: string; exportId: string; outcome: "completed" | "failed" };
  /** `occasion` is one per click on "send": with the household it makes a delivery unique. */
  "rsvp/invitations.requested": { eventId: string; occasion: string };
  /** Its deliveries are noted; the mails are still to be made. */
  "rsvp/reminder.started": { eventId: string; reminderId: string; by: string | null };
  "rsvp/schedule.changed": { eventId: string };
  /** Guests are to be told of a change or a cancellation. */
  "events/notice.requested": { eventId: string; noticeId: string; by: string | null };
  "rsvp/answer.given": { eventId: string; householdId: string; submissionId: string };
  /** `sendKey` is one per confirmed sending. */
  "announcements/announcement.requested": { eventId: string; announcementId: string; sendKey: string };
  /** Scheduled, taken back, cancelled, settled, queued or over: for open pages. */
  "announcements/announcement.changed": { eventId: string; announcementId: string };
  /** Something in it, or its release. */
  "seating/layout.changed": { eventId: string; layoutId: string };
  /** Guests who declined or were removed gave their seats back. */
  "seating/seat.released": { eventId: string; layoutId: string; guestIds: string[] };
  "events/event.updated": { eventId: string };
  "events/event.confirmed": { eventId: string; by: string | null };
  /** It begins or ends at another time. */
  "events/event.moved": { eventId: string; by: string | null };
  "events/event.cancelled": { eventId: string; by: string | null };
  "events/event.deleted": { organizationId: string; eventId: string; by: string | null };
  /** Its name, colours or other settings. */
  "organizations/organization.updated": { organizationId: string };
  "organizations/member.joined": { organizationId: string; userId: string };
  "organizations/staff.joined": { eventId: string; userId: string };
  "organizations/staff.added": { eventId: string; userId: string; by: string | null };
};

export type DomainEventName = keyof DomainEvents;

export type DomainEvent = { [Name in DomainEventName]: { name: Name; data: DomainEvents[Name] } }[DomainEventName];
