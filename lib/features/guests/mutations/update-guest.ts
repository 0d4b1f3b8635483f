import { setSessionInvites } from "@/lib/features/events/sessions/mutations/invites";
import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { done, type Refusal, refuse, type Success } from "@/lib/platform/result";
import { displayName, searchTextOf, sortNameOf } from "../rules";
import type { UpdateGuestInput } from "../schema";
import { requireTags } from "./create-guest";
import { guestColumns } from "./guest-columns";
import { lockHousehold } from "./lock-household";
import { tellListChanged } from "./tell-change";

/**
 * Changes what is given of a guest: fields, all of their tags, all of the sessions they are asked to. Whoever is no
 * longer asked to a session loses their answer to it. Where `expected` tells what the person saw, what they left as it was
 * is not written, and a field that they changed and somebody else too is refused as stale, with what is there now. Throws NOT_FOUND for a guest, tag or session of another event.
 */
export async function updateGuest(
  scope: EventScope,
  input: UpdateGuestInput,
): Promise<Success<{ message: string }> | Refusal<"stale">> {
  const { guestId, tagIds, sessionIds, addTagIds, dropTagIds, expected, ...given } = input;
  return inTransaction(async (tx) => {
    const home = await tx.guest.findFirst({ where: present(scope, guestId), select: { householdId: true } });
    if (!home) throw notFoundError();
    const household = await lockHousehold(tx, scope, home.householdId);
    const before = await tx.guest.findFirst({ where: present(scope, guestId), select: guestColumns });
    if (!before) throw notFoundError();
    const next = { ...before, ...touched(definedOnly(given), expected ?? {}) };
    const stale = expected ? changedMeanwhile(expected, before, next) : [];
    if (stale.length > 0) return staleRefusal(before, stale);
    await tx.guest.updateMany({
      where: present(scope, guestId),
      data: { ...next, sortName: sortNameOf(next), searchText: searchTextOf(next, household), updatedAt: now() },
    });
    if (tagIds) await replaceTags(tx, scope, guestId, tagIds);
    if (addTagIds || dropTagIds) await changeTags(tx, scope, guestId, addTagIds ?? [], dropTagIds ?? []);
    if (sessionIds) await replaceSessions(tx, scope, guestId, sessionIds);
    const name = displayName(next);
    const changed = changedFields(before, next);
    await recordAudit(tx, scope, {
      action: "guests.updated",
      subject: { kind: "guest", id: guestId, name },
      before: pick(before, changed),
      after: pick(next, changed),
    });
    await tellListChanged(tx, scope);
    return done({ message: `${name} is saved.` });
  });
}

const present = (scope: EventScope, guestId: string) => ({
  id: guestId,
  organizationId: scope.organizationId,
  eventId: scope.eventId,
  deletedAt: null,
});

function definedOnly<T extends object>(given: T): Partial<T> {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}

/** What differs from what the person saw: the rest is theirs who wrote it last. */
function touched<T extends object>(given: T, expected: object): Partial<T> {
  const seen = new Map<string, unknown>(Object.entries(expected));
  return Object.fromEntries(
    Object.entries(given).filter(([field, value]) => !seen.has(field) || seen.get(field) !== value),
  ) as Partial<T>;
}

type Fields = Record<keyof typeof guestColumns, string | null>;

function changedFields(before: Fields, next: Partial<Fields>): (keyof Fields)[] {
  return (Object.keys(guestColumns) as (keyof Fields)[]).filter((field) => before[field] !== next[field]);
}

/** Fields that others have written since, unless they wrote the very same. */
function changedMeanwhile(expected: Partial<Fields>, before: Fields, next: Fields): (keyof Fields)[] {
  const seen = { ...before, ...definedOnly(expected) };
  return changedFields(before, seen).filter((field) => before[field] !== next[field]);
}

function staleRefusal(before: Fields, stale: readonly (keyof Fields)[]): Refusal<"stale"> {
  const now = stale.map((field) => before[field] || "nothing").join(" ");
  const sentence = `Somebody has changed this in the meantime: it says “${now}” now.`;
  return refuse("stale", sentence, Object.fromEntries(stale.map((field) => [field, [sentence]])));
}

function pick(from: Partial<Fields>, names: readonly (keyof Fields)[]): Record<string, string | null> {
  return Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
}

/** Those that come and those that go, whatever else the guest wears: two people at once lose nothing. */
async function changeTags(
  tx: Tx,
  scope: EventScope,
  guestId: string,
  added: readonly string[],
  dropped: readonly string[],
): Promise<void> {
  await requireTags(tx, scope, added);
  await tx.guestTagging.deleteMany({ where: { eventId: scope.eventId, guestId, tagId: { in: [...dropped] } } });
  await tx.guestTagging.createMany({
    data: added.map((tagId) => ({ eventId: scope.eventId, guestId, tagId })),
    skipDuplicates: true,
  });
}

async function replaceTags(tx: Tx, scope: EventScope, guestId: string, tagIds: readonly string[]): Promise<void> {
  await requireTags(tx, scope, tagIds);
  await tx.guestTagging.deleteMany({ where: { eventId: scope.eventId, guestId, tagId: { notIn: [...tagIds] } } });
  await tx.guestTagging.createMany({
    data: tagIds.map((tagId) => ({ eventId: scope.eventId, guestId, tagId })),
    skipDuplicates: true,
  });
}

async function replaceSessions(tx: Tx, scope: EventScope, guestId: string, wanted: readonly string[]): Promise<void> {
  const sessions = await tx.session.findMany({ where: { eventId: scope.eventId }, select: { id: true } });
  const known = sessions.map(({ id }) => id);
  if (wanted.some((id) => !known.includes(id))) throw notFoundError();
  const by = scope.actor;
  const dropped = known.filter((id) => !wanted.includes(id));
  await setSessionInvites(tx, scope, { guestIds: [guestId], sessionIds: dropped, isInvited: false, by });
  await setSessionInvites(tx, scope, { guestIds: [guestId], sessionIds: wanted, isInvited: true, by });
}
