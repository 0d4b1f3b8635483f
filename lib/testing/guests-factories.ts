import { readGuestQuery } from "@/lib/features/guests/list/schema";
import { insertGuests, type NewGuest } from "@/lib/features/guests/mutations/insert-guests";
import { insertHouseholds, type NewHousehold } from "@/lib/features/guests/mutations/insert-households";
import { db, type Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { foldText } from "@/lib/platform/text";
import type { TestEvent } from "./factories";

type Person = Omit<NewGuest, "household"> & { household?: Partial<NewHousehold> };

/** Guests as the product makes them, each in a household of their own unless they name the same one. */
export async function makeGuests(event: TestEvent, people: readonly Person[]): Promise<string[]> {
  const households = new Map<string, NewHousehold & { id: string }>();
  const guests = people.map(({ household, ...person }): NewGuest => {
    const name = household?.name ?? `${person.firstName} ${person.lastName ?? ""}`.trim();
    const key = household?.name ?? newId();
    const made = households.get(key) ?? { id: newId(), ...household, name };
    households.set(key, made);
    return { ...person, household: { id: made.id, name, email: made.email ?? null } };
  });
  const insert = async (tx: Tx) => {
    await insertHouseholds(tx, event, [...households.values()]);
    return insertGuests(tx, event, guests);
  };
  return db.$transaction(insert, { timeout: 60_000 });
}

export async function makeTag(event: TestEvent, name = "Family", color = "plum"): Promise<string> {
  const id = newId();
  await db.guestTag.create({ data: { id, eventId: event.eventId, name, nameKey: foldText(name), color } });
  return id;
}

export async function tagGuests(event: TestEvent, tagId: string, guestIds: readonly string[]): Promise<void> {
  await db.guestTagging.createMany({ data: guestIds.map((guestId) => ({ eventId: event.eventId, guestId, tagId })) });
}

/** Writes answers down and counts the places of those who accept, as answering would. */
export async function answerFor(
  event: TestEvent,
  guestIds: readonly string[],
  status: "accepted" | "declined" | "tentative",
  sessionId = event.sessionId,
): Promise<void> {
  await db.answer.createMany({
    data: guestIds.map((guestId) => ({ eventId: event.eventId, guestId, sessionId, status })),
  });
  if (status !== "accepted") return;
  const acceptedCount = { increment: guestIds.length };
  await db.session.update({ where: { id: sessionId }, data: { acceptedCount } });
  await db.event.update({ where: { id: event.eventId }, data: { acceptedCount } });
}

/** Places taken at the event's first session and at the event itself. */
export async function placesTaken(event: TestEvent): Promise<{ session: number; event: number }> {
  const session = await db.session.findUniqueOrThrow({ where: { id: event.sessionId } });
  const row = await db.event.findUniqueOrThrow({ where: { id: event.eventId } });
  return { session: session.acceptedCount, event: row.acceptedCount };
}

/** A query as an address writes it. */
export const guestQuery = (query = "") => readGuestQuery(new URLSearchParams(query));
