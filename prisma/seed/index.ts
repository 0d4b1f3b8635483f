import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { writeAnnouncements } from "./announcements";
import { attachCover } from "./covers";
import type { EventPlan } from "./event-plan";
import { conference } from "./events/conference";
import { festa } from "./events/festa";
import { gala } from "./events/gala";
import { kickoff } from "./events/kickoff";
import { summerParty } from "./events/summer-party";
import { wedding } from "./events/wedding";
import { writeNotifications } from "./notifications";
import { type Person, writeOrganizations } from "./organizations";
import { Random } from "./random";
import { moveDates, rememberDay } from "./refresh";
import { writeReminders } from "./reminders";
import { writeSeating } from "./seating";
import { type WrittenEvent, writeEvent } from "./write-event";

/**
 * Fills an empty database with the demo: two organizations, every role, a wedding, a three-day conference, a gala, a
 * finished party, a birthday in Spanish and an event that has just begun. The same people and answers every time; dates from today on.
 */
export async function seed(): Promise<void> {
  const today = now();
  const { lumiere, harbour, person } = await writeOrganizations(today);
  const ines = person("ines@lumiere.example");
  const tom = person("tom@lumiere.example");
  const priya = person("priya@harbour.example");
  const write = async (plan: EventPlan, organizationId: string, author: Person): Promise<WrittenEvent> => {
    const event = await writeEvent(plan, organizationId, author, today);
    await attachCover(event, plan.coverHue, plan.seed, author.id);
    return event;
  };
  const clara = await write(wedding, lumiere, ines);
  const lanterns = await write(gala, lumiere, tom);
  await write(summerParty, lumiere, tom);
  await write(festa, lumiere, ines);
  await write(conference, harbour, priya);
  await write(kickoff, harbour, priya);
  const random = new Random(61);
  const staff = [
    [clara, "mina@lumiere.example", "assistant"],
    [clara, "ruth@freelance.example", "coordinator"],
    [clara, "sam@door.example", "door"],
    [lanterns, "carlos@freelance.example", "lead_planner"],
    [lanterns, "sam@door.example", "door"],
  ] as const;
  await db.eventStaff.createMany({
    data: staff.map(([event, email, role]) => ({
      id: random.id(),
      organizationId: event.organizationId,
      eventId: event.id,
      userId: person(email).id,
      role,
    })),
  });
  await writeAnnouncements(today, clara, ines);
  await writeReminders(clara.id);
  await writeNotifications(today, { clara, lanterns, ines, tom });
  await writeSeating(today, { clara, lanterns });
  await rememberDay(today);
}

/** Moves the demo's dates along by whole weeks when it has grown stale, so that its wedding is always ahead. */
export async function refresh(): Promise<void> {
  await moveDates(now());
}
