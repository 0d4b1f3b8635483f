import type { EventScope, OrgScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { forbiddenError } from "@/lib/platform/errors";
import { done, type Success } from "@/lib/platform/result";
import { type SnoozeInput, snoozeLengths } from "../schema";

const dayMs = 86_400_000;

/** Takes one reminder of the event off this person's dashboard for a while; again moves the time. Theirs alone. */
export async function snoozeAttention(scope: EventScope, { kind, length }: SnoozeInput): Promise<Success> {
  if (scope.actor.kind !== "user") throw forbiddenError();
  const { organizationId, eventId, actor } = scope;
  const at = now();
  const until = new Date(at.getTime() + snoozeLengths[length] * dayMs);
  await db.attentionSnooze.upsert({
    where: { userId_eventId_kind: { userId: actor.userId, eventId, kind } },
    create: { userId: actor.userId, organizationId, eventId, kind, until, createdAt: at },
    update: { until },
  });
  return done();
}

/** Brings back everything that this person put off in the organization. */
export async function wakeAttention(scope: OrgScope): Promise<Success<{ message: string }>> {
  const { organizationId, actor } = scope;
  await db.attentionSnooze.deleteMany({ where: { organizationId, userId: actor.userId } });
  return done({ message: "Everything is shown again." });
}
