import { type Submission, submissionSchema } from "@/lib/features/rsvp/answers/schema";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/ids";
import type { TestEvent, TestHousehold } from "./factories";

/** A meal of a session; of the event's first one unless named. Answers its id. */
export async function makeMeal(event: TestEvent, name = "Risotto", sessionId = event.sessionId): Promise<string> {
  const id = newId();
  await db.mealOption.create({ data: { id, eventId: event.eventId, sessionId, name } });
  return id;
}

/** A question of the event's form. Answers its id. */
export async function makeQuestion(
  event: TestEvent,
  data: Partial<Prisma.QuestionUncheckedCreateInput> = {},
): Promise<string> {
  const id = newId();
  await db.question.create({ data: { id, eventId: event.eventId, prompt: "Which song makes you dance?", ...data } });
  return id;
}

/** Another session of the event, to which nobody is invited yet. Answers its id. */
export async function makeSession(
  event: TestEvent,
  data: Partial<Prisma.SessionUncheckedCreateInput> = {},
): Promise<string> {
  const first = await db.session.findUniqueOrThrow({ where: { id: event.sessionId } });
  const id = newId();
  await db.session.create({
    data: { id, eventId: event.eventId, name: "Brunch", startsAt: first.startsAt, endsAt: first.endsAt, ...data },
  });
  return id;
}

/** Sets the event's form. */
export async function setForm(event: TestEvent, data: Prisma.RsvpFormUncheckedUpdateInput): Promise<void> {
  await db.rsvpForm.update({ where: { eventId: event.eventId }, data });
}

/** A submission as the schema reads it, with a key of its own. */
export function submission(parts: Partial<Record<keyof Submission, unknown>> = {}): Submission {
  return submissionSchema.parse({ key: newId(), ...parts });
}

/** Everybody of a household says the same to one session. */
export function everybody(
  household: TestHousehold,
  sessionId: string,
  status: "accepted" | "declined" | "tentative",
  meal?: string,
): Submission {
  const choice = meal ? { status, meal } : { status };
  return submission({
    answers: Object.fromEntries(household.guestIds.map((guestId) => [guestId, { [sessionId]: choice }])),
  });
}
