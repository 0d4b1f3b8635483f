import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Person } from "./organizations";
import { Random } from "./random";
import type { WrittenEvent } from "./write-event";

const hour = 3_600_000;

type Told = Pick<Prisma.NotificationUncheckedCreateInput, "kind" | "count" | "subjectName" | "actorName"> & {
  to: Person;
  event: WrittenEvent;
  hoursAgo: number;
  isRead?: boolean;
};

type Stage = { clara: WrittenEvent; lanterns: WrittenEvent; ines: Person; tom: Person };

/** What the demo's planners were told lately: some of it read, some not. */
export async function writeNotifications(today: Date, { clara, lanterns, ines, tom }: Stage): Promise<void> {
  const random = new Random(73);
  const latest = await db.household.findMany({
    where: { eventId: { in: [clara.id, lanterns.id] }, lastAnsweredAt: { not: null } },
    orderBy: [{ lastAnsweredAt: "desc" }, { id: "asc" }],
    distinct: ["eventId"],
    select: { id: true, eventId: true },
  });
  const told: Told[] = [
    { to: ines, event: clara, kind: "answers_given", count: 7, hoursAgo: 2 },
    { to: ines, event: lanterns, kind: "event_moved", actorName: tom.name, hoursAgo: 20 },
    { to: ines, event: lanterns, kind: "answers_given", count: 3, hoursAgo: 26 },
    { to: ines, event: lanterns, kind: "invitations_sent", count: 31, actorName: tom.name, hoursAgo: 75, isRead: true },
    { to: ines, event: clara, kind: "mail_failed", count: 2, hoursAgo: 120, isRead: true },
    { to: tom, event: clara, kind: "answers_given", count: 7, hoursAgo: 2 },
    { to: tom, event: clara, kind: "invitations_sent", count: 74, actorName: ines.name, hoursAgo: 240, isRead: true },
  ];
  await db.notification.createMany({
    data: told.map(({ to, event, hoursAgo, isRead = false, ...news }) => {
      const id = random.id();
      const at = new Date(today.getTime() - hoursAgo * hour);
      const household = news.kind === "answers_given" ? latest.find(({ eventId }) => eventId === event.id) : undefined;
      return {
        ...news,
        id,
        userId: to.id,
        organizationId: event.organizationId,
        eventId: event.id,
        // What a visitor's own answers are counted into.
        gather: news.kind === "answers_given" ? `answers:${event.id}` : `demo:${id}`,
        subjectId: household?.id ?? null,
        startedAt: at,
        occurredAt: at,
        readAt: isRead ? at : null,
      };
    }),
  });
}
