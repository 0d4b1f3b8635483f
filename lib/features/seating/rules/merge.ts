import type { SeatAssignment, SeatingConflict, SeatingDelta } from "../types";
import { differentFields } from "./pending";
import { isSame, type Patch, type PlanDocument, patched, type Things } from "./plan-document";
import { seatsToHave } from "./seatings";

/** Something of ours that somebody else's change took the place of. */
export type Lost = { kind: "room" | "table" | "object" | "rule" | "guest"; id: string };

/** What others changed, as a patch of what is kept. */
function patchOf({ room, tables, objects, assignments, rules, removed }: SeatingDelta): Patch {
  const gone = (ids: readonly string[]) => ids.map((id) => [id, null] as const);
  const there = <T extends { id: string }>(list: readonly T[]) => list.map((each) => [each.id, each] as const);
  return {
    ...(room && { room }),
    tables: new Map([...gone(removed.tableIds), ...there(tables)]),
    objects: new Map([...gone(removed.objectIds), ...there(objects)]),
    seats: new Map([...gone(removed.guestIds), ...assignments.map((each) => [each.guestId, each] as const)]),
    rules: new Map([...gone(removed.ruleIds), ...there(rules)]),
  };
}

type Merged = { kept: PlanDocument; document: PlanDocument; lost: Lost[] };
const kindOf = { tables: "table", objects: "object", seats: "guest", rules: "rule" } as const;

/**
 * Takes over what is kept now. Where only we changed something ours stays to be saved; where others did theirs stands,
 * and what of ours gave way is told. `sent`: what we handed over ourselves: it comes back as our own, and what we did
 * since (also that we took it back) goes on from there.
 */
export function merged(
  kept: PlanDocument,
  document: PlanDocument,
  delta: SeatingDelta,
  sent: readonly Patch[],
): Merged {
  const theirs = patchOf(delta);
  const lost: Lost[] = [];
  const taken: Patch = {};
  const room = mergedRoom(kept, document, theirs, sent);
  if (room.isLost) lost.push({ kind: "room", id: kept.room.id });
  if (room.fields) taken.room = room.fields;
  const take = <T>(
    kind: Things,
    before: ReadonlyMap<string, T>,
    own: ReadonlyMap<string, T>,
    of: (patch: Patch) => Values<T>,
  ) => taking(before, own, of(theirs), sent.map(of), (id) => lost.push({ kind: kindOf[kind], id }));
  taken.tables = take("tables", kept.tables, document.tables, ({ tables }) => tables);
  taken.objects = take("objects", kept.objects, document.objects, ({ objects }) => objects);
  taken.seats = take("seats", kept.seats, document.seats, ({ seats }) => seats);
  taken.rules = take("rules", kept.rules, document.rules, ({ rules }) => rules);
  const held: PlanDocument["held"] = new Set(delta.heldSeatIds);
  const next = { ...patched(kept, theirs), held };
  return settled(next, { ...patched(document, taken), held }, lost);
}

type Values<T> = ReadonlyMap<string, T | null> | undefined;

/** What of theirs becomes ours too: everything but what we changed further after we had sent it. */
function taking<T>(
  kept: ReadonlyMap<string, T>,
  document: ReadonlyMap<string, T>,
  theirs: Values<T>,
  sent: readonly Values<T>[],
  lose: (id: string) => void,
): Map<string, T | null> {
  const values = new Map<string, T | null>();
  for (const [id, value] of theirs ?? []) {
    const [before, own] = [kept.get(id) ?? null, document.get(id) ?? null];
    const isAhead = !isSame(own, value);
    if (isAhead && wasSent(sent, id, value)) continue;
    if (isAhead && !isSame(own, before)) {
      if (isSame(before, value)) continue;
      lose(id);
    }
    values.set(id, value);
  }
  return values;
}

function wasSent<T>(sent: readonly Values<T>[], id: string, value: T | null): boolean {
  return sent.some((values) => values?.has(id) && isSame(values.get(id), value));
}

function mergedRoom(kept: PlanDocument, document: PlanDocument, theirs: Patch, sent: readonly Patch[]) {
  if (!theirs.room) return { fields: null, isLost: false };
  const own = new Map(Object.entries(differentFields(kept.room, document.room) ?? {}));
  const ours = sent.map(({ room }) => new Map(Object.entries(room ?? {})));
  const now = new Map(Object.entries(document.room));
  const before = new Map(Object.entries(kept.room));
  let isLost = false;
  const fields = Object.entries(theirs.room).filter(([key, value]) => {
    if (isSame(now.get(key), value)) return true;
    if (wasSent(ours, key, value)) return false;
    if (!own.has(key)) return true;
    if (isSame(before.get(key), value)) return false;
    isLost = true;
    return true;
  });
  return { fields: Object.fromEntries(fields), isLost };
}

const thingsOf = { table: "tables", object: "objects", rule: "rules", guest: "seats" } as const;

/** Whether what stands in our way is what we sent ourselves before, without hearing that it was kept. */
export function isOwn(
  { subject }: Pick<SeatingConflict, "subject">,
  delta: SeatingDelta,
  kept: PlanDocument,
  sent: readonly Patch[],
): boolean {
  const theirs = patchOf(delta);
  if (subject.kind === "room") {
    const fields = Object.entries(differentFields(kept.room, { ...kept.room, ...theirs.room }) ?? {});
    const ours = sent.map(({ room }) => new Map(Object.entries(room ?? {})));
    return fields.length > 0 && fields.every(([key, value]) => wasSent(ours, key, value));
  }
  const kind = thingsOf[subject.kind];
  const values: Values<unknown> = theirs[kind];
  const ours = sent.map((patch): Values<unknown> => patch[kind]);
  return values?.has(subject.id) === true && wasSent(ours, subject.id, values.get(subject.id) ?? null);
}

/** Takes back our own seatings that what is there now no longer allows: the seat is gone or somebody else's. */
function settled(kept: PlanDocument, document: PlanDocument, lost: Lost[]): Merged {
  const own = [...document.seats].filter(([guestId, seat]) => !isSame(kept.seats.get(guestId), seat));
  if (own.length === 0) return { kept, document, lost };
  const open = seatsToHave(document);
  const holder = new Map<string, string>();
  for (const [guestId, { seatId }] of kept.seats) {
    if (isSame(kept.seats.get(guestId), document.seats.get(guestId))) holder.set(seatId, guestId);
  }
  const back = new Map<string, SeatAssignment | null>();
  for (const [guestId, seat] of own) {
    const other = holder.get(seat.seatId);
    if (open.has(seat.seatId) && (other === undefined || other === guestId)) {
      holder.set(seat.seatId, guestId);
      continue;
    }
    const before = kept.seats.get(guestId);
    const isFree = before && open.has(before.seatId) && !holder.has(before.seatId);
    back.set(guestId, isFree ? before : null);
    lost.push({ kind: "guest", id: guestId });
  }
  return { kept, document: back.size > 0 ? patched(document, { seats: back }) : document, lost };
}
