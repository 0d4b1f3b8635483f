import { lockHouseholds } from "@/lib/features/events/places/mutations";
import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { done, type Result } from "@/lib/platform/result";
import { swapWithNeighbour } from "../rules";
import type { AddMealInput, UpdateMealInput } from "../schema";

/** Offers another meal at a session, at the end of its list. Throws NOT_FOUND for a session of another event. */
export async function addMeal(scope: EventScope, input: AddMealInput): Promise<Result<{ mealId: string }>> {
  const { sessionId, name, description } = input;
  return inTransaction(async (tx) => {
    const session = await tx.session.findFirst({
      where: { id: sessionId, eventId: scope.eventId, event: { organizationId: scope.organizationId } },
      select: { name: true, _count: { select: { meals: true } } },
    });
    if (!session) throw notFoundError();
    const mealId = newId();
    await tx.mealOption.create({
      data: { id: mealId, eventId: scope.eventId, sessionId, name, description, position: session._count.meals },
    });
    await auditMeal(tx, scope, "rsvp.meal-added", { id: mealId, name });
    return done({ mealId, message: `${name} is offered at ${session.name}.` });
  });
}

/** Renames or describes a meal; who chose it has it under its new name. Throws NOT_FOUND for another event's. */
export async function updateMeal(scope: EventScope, input: UpdateMealInput): Promise<Result> {
  const { mealId, name, description } = input;
  return inTransaction(async (tx) => {
    const meal = await findMeal(tx, scope, mealId);
    await tx.mealOption.update({ where: { id: mealId, eventId: scope.eventId }, data: { name, description } });
    await auditMeal(tx, scope, "rsvp.meal-updated", { id: mealId, name }, { name: meal.name });
    return done({ message: "Saved." });
  });
}

/** Moves a meal one place up or down in its session's list. At the end of the list nothing happens. */
export async function moveMeal(
  scope: EventScope,
  { mealId, direction }: { mealId: string; direction: "up" | "down" },
): Promise<Result> {
  return inTransaction(async (tx) => {
    const { sessionId } = await findMeal(tx, scope, mealId);
    const meals = await tx.mealOption.findMany({
      where: { eventId: scope.eventId, sessionId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const order = swapWithNeighbour(
      meals.map(({ id }) => id),
      mealId,
      direction,
    );
    await tx.$executeRaw`
      UPDATE meal_options m SET position = given.place::int - 1
      FROM unnest(${order}::uuid[]) WITH ORDINALITY AS given (id, place)
      WHERE m.id = given.id AND m.event_id = ${scope.eventId}::uuid`;
    return done();
  });
}

/** Takes a meal off the list. Who chose it still comes, with no meal chosen; the history keeps what they had chosen. */
export async function deleteMeal(
  scope: EventScope,
  { mealId }: { mealId: string },
): Promise<Result<{ answersChanged: number }>> {
  return inTransaction(async (tx) => {
    const meal = await findMeal(tx, scope, mealId);
    await lockHouseholds(tx, scope, await householdsWith(tx, scope, mealId));
    const answersChanged = await clearMeal(tx, scope, mealId);
    await tx.mealOption.delete({ where: { id: mealId, eventId: scope.eventId } });
    await auditMeal(tx, scope, "rsvp.meal-deleted", { id: mealId, name: meal.name }, { answersChanged });
    return done({ answersChanged, message: `${meal.name} is no longer offered.` });
  });
}

async function findMeal(tx: Tx, scope: EventScope, mealId: string): Promise<{ name: string; sessionId: string }> {
  const meal = await tx.mealOption.findFirst({
    where: { id: mealId, eventId: scope.eventId, session: { event: { organizationId: scope.organizationId } } },
    select: { name: true, sessionId: true },
  });
  if (!meal) throw notFoundError();
  return meal;
}

async function householdsWith(tx: Tx, scope: EventScope, mealId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT g.household_id::text AS id FROM answers a JOIN guests g ON g.id = a.guest_id
    WHERE a.event_id = ${scope.eventId}::uuid AND a.meal_option_id = ${mealId}::uuid`;
  return rows.map((row) => row.id);
}

async function clearMeal(tx: Tx, scope: EventScope, mealId: string): Promise<number> {
  const at = now();
  const changed = await tx.$queryRaw<{ guestId: string; sessionId: string; status: string }[]>`
    UPDATE answers SET meal_option_id = NULL, updated_at = ${at}::timestamptz
    WHERE event_id = ${scope.eventId}::uuid AND meal_option_id = ${mealId}::uuid
    RETURNING guest_id::text AS "guestId", session_id::text AS "sessionId", status::text`;
  const userId = scope.actor.kind === "user" ? scope.actor.userId : null;
  const rows = JSON.stringify(changed.map((row) => ({ ...row, id: newId() })));
  await tx.$executeRaw`
    INSERT INTO answer_revisions (id, event_id, guest_id, session_id, status, actor, user_id, created_at)
    SELECT id, ${scope.eventId}::uuid, "guestId", "sessionId", status, 'planner', ${userId}::uuid, ${at}::timestamptz
    FROM json_to_recordset(${rows}::json)
      AS changed (id uuid, "guestId" uuid, "sessionId" uuid, status answer_status)`;
  return changed.length;
}

async function auditMeal(
  tx: Tx,
  scope: EventScope,
  action: string,
  meal: { id: string; name: string },
  before?: Record<string, string | number>,
): Promise<void> {
  await recordAudit(tx, scope, {
    action,
    subject: { kind: "meal", ...meal },
    ...(before && { before }),
    after: { name: meal.name },
  });
}
