import type { DomainEvent } from "@/inngest/events";
import { requireJobEvent, systemScope } from "@/lib/platform/access/job-gates";
import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/errors";
import { listAudience } from "./data/audience";
import {
  type Happening,
  newsOfAnswer,
  newsOfDeleted,
  newsOfEvent,
  newsOfExport,
  newsOfFailedMail,
  newsOfImport,
  newsOfMailing,
  newsOfMember,
  newsOfSeats,
  newsOfStaff,
} from "./data/news";
import { keepNews } from "./mutations/keep-news";
import { sweepNotifications } from "./mutations/sweep";
import { tellPeople } from "./mutations/tell-people";
import type { News } from "./types";

/** What people are told of. */
export type ToldEvent = Extract<
  DomainEvent,
  {
    name:
      | "rsvp/answer.given"
      | "rsvp/invitations.requested"
      | "seating/seat.released"
      | "guests/import.ended"
      | "guests/export.ended"
      | "mail/message.failed"
      | `events/event.${"confirmed" | "moved" | "cancelled" | "deleted"}`
      | "organizations/member.joined"
      | `organizations/staff.${"joined" | "added"}`;
  }
>;

const job = "notifications";

/**
 * Keeps what happened for whoever may read of it now. May run twice: the happening's id says that it was told. Answers
 * whose open pages are to hear of it.
 */
export async function keepNewsOf(
  event: ToldEvent,
  { id, at }: { id: string; at: number | undefined },
): Promise<string[]> {
  const system = systemScope(job);
  const happening = { id, at: at === undefined ? now() : new Date(at) };
  const told = new Set<string>();
  for (const news of await newsOf(event, happening)) {
    const people = await listAudience(system, news);
    await keepNews(system, news, people);
    for (const userId of people) told.add(userId);
  }
  return [...told];
}

/** Says to the open pages of these people that there is something new. */
export async function tellOfNews(userIds: readonly string[]): Promise<void> {
  await tellPeople(userIds);
}

/** Deletes what is older than 90 days. */
export async function sweepOldNotifications(): Promise<number> {
  return sweepNotifications(systemScope(job));
}

async function newsOf(event: ToldEvent, happening: Happening): Promise<News[]> {
  switch (event.name) {
    case "events/event.deleted":
      return newsOfDeleted(systemScope(job), happening, event.data);
    case "organizations/member.joined":
      return newsOfMember(systemScope(job), happening, event.data);
    case "mail/message.failed":
      return newsOfFailedMail(systemScope(job), happening, event.data);
    default: {
      const scope = await eventOrNull(event.data.eventId);
      return scope ? newsAtEvent(scope, event, happening) : [];
    }
  }
}

type EventOfEvent = Exclude<
  ToldEvent,
  { name: "events/event.deleted" | "organizations/member.joined" | "mail/message.failed" }
>;

async function newsAtEvent(scope: EventScope, event: EventOfEvent, happening: Happening): Promise<News[]> {
  switch (event.name) {
    case "rsvp/answer.given":
      return newsOfAnswer(scope, event.data);
    case "rsvp/invitations.requested":
      return newsOfMailing(scope, happening, event.data);
    case "seating/seat.released":
      return newsOfSeats(scope, happening, event.data);
    case "guests/import.ended":
      return newsOfImport(scope, happening, event.data);
    case "guests/export.ended":
      return newsOfExport(scope, happening, event.data);
    case "events/event.confirmed":
      return newsOfEvent(scope, happening, "event_confirmed", event.data.by);
    case "events/event.moved":
      return newsOfEvent(scope, happening, "event_moved", event.data.by);
    case "events/event.cancelled":
      return newsOfEvent(scope, happening, "event_cancelled", event.data.by);
    case "organizations/staff.joined":
      return newsOfStaff(scope, happening, { userId: event.data.userId, by: event.data.userId });
    case "organizations/staff.added":
      return newsOfStaff(scope, happening, event.data);
  }
}

/** Null when the event is gone: there is nobody left to tell. */
async function eventOrNull(eventId: string): Promise<EventScope | null> {
  try {
    return await requireJobEvent(job, eventId);
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
