import { isOwn, type Lost, merged } from "./rules/merge";
import { changesOf, difference, freeNumber, isAllKept } from "./rules/pending";
import {
  documentOf,
  inverse,
  isEmptyPatch,
  isSame,
  joined,
  type Patch,
  type PlanDocument,
  patched,
} from "./rules/plan-document";
import { seatsToHave } from "./rules/seatings";
import type {
  RoomObject,
  RoomTable,
  SaveOutcome,
  SeatAssignment,
  SeatingChange,
  SeatingConflict,
  SeatingDelta,
  SeatingPlan,
  SeatingRule,
} from "./types";

/** The part of the room that is shown: the point at the upper left corner, and pixels a millimetre. */
export type Viewport = { x: number; y: number; scale: number };

/** What is chosen: tables and objects, or guests, or one seat. */
type Selection = { ids: ReadonlySet<string>; guestIds: ReadonlySet<string>; seatId: string | null };

type Step = { label: string; before: Patch; after: Patch; merge: string | null };

/** Something that the planner has to know: what was refused and why, who gave a seat back. */
export type Notice = {
  id: number;
  kind: "refused" | "overtaken" | "freed" | "not_undone";
  subject: Lost;
  message: string | null;
};

type Sending = { since: number; changes: SeatingChange[]; patch: Patch };

export type PlannerState = {
  /** What the server keeps, as far as it told us, and the layout's revision then. */
  kept: PlanDocument;
  revision: number;
  /** What the planner sees. What of it differs from `kept` is still to be saved. */
  document: PlanDocument;
  undo: readonly Step[];
  redo: readonly Step[];
  selection: Selection;
  viewport: Viewport;
  sending: Sending | null;
  /** What was handed over and got no answer: it may be kept all the same. */
  unanswered: readonly Patch[];
  /** The last attempt to save did not get through. */
  isCutOff: boolean;
  /** Why saving was refused for good: nothing is sent until the planner says so. What was done stays in `document`. */
  refusal: string | null;
  notices: readonly Notice[];
  noticeCount: number;
};

export type PlannerAction =
  /** Steps with the same `merge` in a row are one to undo. */
  | { type: "change"; patch: Patch; label: string; merge?: string }
  | { type: "undo" }
  | { type: "redo" }
  | { type: "select"; selection: Partial<Selection> }
  | { type: "look"; viewport: Viewport }
  /** Hands everything that is not kept yet over to be saved: `sending` then holds it. Nothing while something is under way. */
  | { type: "send" }
  | { type: "answered"; outcome: SaveOutcome }
  | { type: "not_reached" }
  /** What was handed over can never be kept like this, whatever is tried: `message` says why. */
  | { type: "refused"; message: string }
  /** Tries again after a refusal. */
  | { type: "resume" }
  /** Somebody else's changes. */
  | { type: "heard"; delta: SeatingDelta }
  | { type: "dismiss"; noticeId: number | null };

const nothingSelected: Selection = { ids: new Set(), guestIds: new Set(), seatId: null };

export function openPlan(plan: SeatingPlan): PlannerState {
  const document = documentOf(plan);
  return {
    kept: document,
    revision: plan.room.revision,
    document,
    undo: [],
    redo: [],
    selection: nothingSelected,
    viewport: { x: 0, y: 0, scale: 0.04 },
    sending: null,
    unanswered: [],
    isCutOff: false,
    refusal: null,
    notices: [],
    noticeCount: 0,
  };
}

/** Where the work stands: all kept, some of it not yet, under way, without a line to the server, or refused for good. */
export function saveStatus(state: PlannerState): "saved" | "pending" | "saving" | "cut_off" | "refused" {
  if (state.isCutOff) return "cut_off";
  if (state.sending) return "saving";
  if (isAllKept(state.kept, state.document)) return "saved";
  return state.refusal === null ? "pending" : "refused";
}

export function reducePlanner(state: PlannerState, action: PlannerAction): PlannerState {
  switch (action.type) {
    case "change":
      return change(state, action.patch, action.label, action.merge ?? null);
    case "undo":
      return back(state);
    case "redo":
      return forth(state);
    case "select":
      return { ...state, selection: { ...nothingSelected, ...action.selection } };
    case "look":
      return { ...state, viewport: action.viewport };
    case "send":
      return send(state);
    case "answered":
      return answered(state, action.outcome);
    case "not_reached":
      return { ...state, sending: null, unanswered: sentBy(state), isCutOff: true };
    case "refused":
      return { ...state, sending: null, isCutOff: false, refusal: action.message };
    case "resume":
      return { ...state, refusal: null };
    case "heard":
      return heard(state, action.delta, sentBy(state));
    case "dismiss":
      return {
        ...state,
        notices: state.notices.filter(({ id }) => action.noticeId !== null && id !== action.noticeId),
      };
  }
}

function change(state: PlannerState, patch: Patch, label: string, merge: string | null): PlannerState {
  if (isEmptyPatch(patch)) return state;
  const before = inverse(state.document, patch);
  const document = patched(state.document, patch);
  const last = state.undo.at(-1);
  if (merge !== null && last?.merge === merge && state.redo.length === 0) {
    const step = { ...last, before: joined(before, last.before), after: joined(last.after, patch) };
    return { ...state, document, undo: [...state.undo.slice(0, -1), step] };
  }
  return { ...pruned({ ...state, document }), undo: [...state.undo, { label, before, after: patch, merge }], redo: [] };
}

function back(state: PlannerState): PlannerState {
  const step = state.undo.at(-1);
  if (!step) return state;
  const moved = replaced(state, step.after, step.before);
  return pruned({ ...moved, undo: state.undo.slice(0, -1), redo: [...state.redo, { ...step, merge: null }] });
}

function forth(state: PlannerState): PlannerState {
  const step = state.redo.at(-1);
  if (!step) return state;
  const moved = replaced(state, step.before, step.after);
  return pruned({ ...moved, redo: state.redo.slice(0, -1), undo: [...state.undo, step] });
}

/** Puts values back where ours still stand; where somebody else's stand they stay, and it is told. */
function replaced(state: PlannerState, from: Patch, to: Patch): PlannerState {
  const { document } = state;
  const lost: Lost[] = [];
  const lose = (kind: Lost["kind"]) => (id: string) => lost.push({ kind, id });
  const patch: Patch = {
    ...(to.room && { room: to.room }),
    tables: ours(document.tables, from.tables, to.tables, lose("table")),
    objects: ours(document.objects, from.objects, to.objects, lose("object")),
    seats: ours(document.seats, from.seats, to.seats, lose("guest")),
    rules: ours(document.rules, from.rules, to.rules, lose("rule")),
  };
  const { sound, refused } = soundSeats(document, patch);
  const next = { ...state, document: patched(document, sound) };
  return noted(next, "not_undone", [...lost, ...refused]);
}

type Values<T> = ReadonlyMap<string, T | null> | undefined;

function ours<T>(present: ReadonlyMap<string, T>, from: Values<T>, to: Values<T>, lose: (id: string) => void) {
  const values = new Map<string, T | null>();
  for (const [id, value] of to ?? []) {
    const own = present.get(id) ?? null;
    if (isSame(own, from?.get(id) ?? null)) values.set(id, value);
    else if (!isSame(own, value)) lose(id);
  }
  return values;
}

/** Without seatings on seats that are gone or that somebody else has meanwhile. */
function soundSeats(document: PlanDocument, patch: Patch): { sound: Patch; refused: Lost[] } {
  if (!patch.seats?.size) return { sound: patch, refused: [] };
  const next = patched(document, patch);
  const open = seatsToHave(next);
  const holders = new Map<string, string[]>();
  for (const [guestId, { seatId }] of next.seats) holders.set(seatId, [...(holders.get(seatId) ?? []), guestId]);
  const refused: Lost[] = [];
  const seats = new Map(patch.seats);
  for (const [guestId, seat] of patch.seats) {
    if (!seat || (open.has(seat.seatId) && (holders.get(seat.seatId)?.length ?? 0) < 2)) continue;
    seats.delete(guestId);
    refused.push({ kind: "guest", id: guestId });
  }
  return { sound: { ...patch, seats }, refused };
}

function send(state: PlannerState): PlannerState {
  if (state.sending || state.refusal !== null) return state;
  const patch = difference(state.kept, state.document);
  const changes = changesOf(patch, state.kept, state.revision);
  if (changes.length === 0) return { ...state, isCutOff: false };
  return { ...state, isCutOff: false, sending: { since: state.revision, changes, patch } };
}

function answered(state: PlannerState, outcome: SaveOutcome): PlannerState {
  const sent = sentBy(state);
  const done = { ...state, sending: null, unanswered: [], isCutOff: false };
  if (outcome.ok) return heard(done, outcome.delta, sent);
  // Where our own earlier change stands in the way, whose answer was lost, we go on from it and send the rest again.
  const others = outcome.conflicts.filter((conflict) => !isOwn(conflict, outcome.delta, state.kept, sent));
  return takenBack(done, others, outcome.delta, sent);
}

/** Everything of ours that the server may have taken without our knowing. */
function sentBy({ unanswered, sending }: PlannerState): readonly Patch[] {
  return sending ? [...unanswered, sending.patch] : unanswered;
}

/** What was refused goes back to what is kept, with the reason; the rest of the batch stays to be sent again. */
function takenBack(
  state: PlannerState,
  conflicts: readonly SeatingConflict[],
  delta: SeatingDelta,
  sent: readonly Patch[],
): PlannerState {
  const values = {
    tables: new Map<string, RoomTable | null>(),
    objects: new Map<string, RoomObject | null>(),
    seats: new Map<string, SeatAssignment | null>(),
    rules: new Map<string, SeatingRule | null>(),
  };
  const patch: Patch = conflicts.some(({ subject }) => subject.kind === "room") ? { room: state.kept.room } : {};
  const { kept, document } = state;
  let renumbered: PlanDocument = document;
  for (const { subject, reason } of conflicts) {
    if (subject.kind === "object") values.objects.set(subject.id, kept.objects.get(subject.id) ?? null);
    if (subject.kind === "rule") values.rules.set(subject.id, kept.rules.get(subject.id) ?? null);
    if (subject.kind === "guest") values.seats.set(subject.id, kept.seats.get(subject.id) ?? null);
    if (subject.kind !== "table") continue;
    const own = document.tables.get(subject.id);
    if (reason === "number_taken" && own) {
      const others = [...renumbered.tables.values(), ...delta.tables].filter(({ id }) => id !== own.id);
      const table = { ...own, number: freeNumber(others) };
      values.tables.set(own.id, table);
      renumbered = patched(renumbered, { tables: new Map([[own.id, table]]) });
    } else {
      values.tables.set(subject.id, kept.tables.get(subject.id) ?? null);
      for (const [guestId, seat] of seatedAt(kept, subject.id)) values.seats.set(guestId, seat);
    }
  }
  const reverted = { ...state, document: patched(document, { ...patch, ...values }) };
  const next = heard(reverted, delta, sent);
  return conflicts.reduce((sum, { subject, message }) => noted(sum, "refused", [subject], message), next);
}

function seatedAt(document: PlanDocument, tableId: string) {
  const ids = new Set(document.tables.get(tableId)?.seats.map(({ id }) => id));
  return [...document.seats].filter(([, { seatId }]) => ids.has(seatId));
}

function heard(state: PlannerState, delta: SeatingDelta, sent: readonly Patch[]): PlannerState {
  // Older than what we know: it would bring back what has changed since.
  if (delta.revision < state.revision) return state;
  const { kept, document, lost } = merged(state.kept, state.document, delta, sent);
  const freed = delta.removed.guestIds
    .filter((id) => state.document.seats.has(id) && !document.seats.has(id))
    .map((id): Lost => ({ kind: "guest", id }));
  const next = pruned({ ...state, kept, document, revision: delta.revision });
  return noted(
    noted(next, "overtaken", lost),
    "freed",
    freed.filter(({ id }) => !lost.some((each) => each.id === id)),
  );
}

function noted(state: PlannerState, kind: Notice["kind"], subjects: readonly Lost[], message: string | null = null) {
  if (subjects.length === 0) return state;
  const added = subjects.map((subject, index): Notice => ({ id: state.noticeCount + index, kind, subject, message }));
  return { ...state, notices: [...state.notices, ...added], noticeCount: state.noticeCount + added.length };
}

/** Selects nothing that is no longer there. */
function pruned(state: PlannerState): PlannerState {
  const { tables, objects } = state.document;
  const ids = [...state.selection.ids].filter((id) => tables.has(id) || objects.has(id));
  if (ids.length === state.selection.ids.size) return state;
  return { ...state, selection: { ...state.selection, ids: new Set(ids) } };
}
