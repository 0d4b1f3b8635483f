/**
 * A seating layout as it travels between database, page and optimizer.
 * Lengths are whole millimetres, x grows to the right and y downwards from the room's upper left corner; angles are
 * whole degrees, clockwise, 0 to 359. A layout drawn in feet is only shown so.
 */
export type Point = { x: number; y: number };

export const lengthUnits = ["metres", "feet"] as const;
export type LengthUnit = (typeof lengthUnits)[number];

export const layoutStyles = ["banquet", "theatre", "classroom", "u_shape", "cocktail", "mixed"] as const;
export type LayoutStyle = (typeof layoutStyles)[number];

/** `head`: seats along one long side. `row`: a row of seats without a table. `serpentine`: a quarter ring. */
export const tableShapes = ["round", "oval", "square", "rectangular", "serpentine", "head", "row"] as const;
export type TableShape = (typeof tableShapes)[number];

/** A wheelchair's place has no chair and takes two chairs' width. */
export const seatKinds = ["chair", "wheelchair"] as const;
export type SeatKind = (typeof seatKinds)[number];

/** A place at a table. Where it stands follows from the table by rule (rules/seats.ts). */
export type RoomSeat = {
  id: string;
  /** 1, 2, … around the table, without gaps among those that were not taken away when it was drawn. */
  position: number;
  kind: SeatKind;
  /** The chair was taken away; the place stays empty and nobody sits there. */
  isRemoved: boolean;
};

export type RoomTable = {
  id: string;
  /** Unique in its layout. */
  number: number;
  name: string | null;
  notes: string | null;
  shape: TableShape;
  /** Centre of its bounding box before turning. */
  at: Point;
  rotation: number;
  /** Along its own x, before turning: the diameter of a round one, the length of a row. */
  width: number;
  /** Along its own y: 0 for a row of seats. */
  depth: number;
  seats: RoomSeat[];
  /** Moves together with the others of this id. */
  groupId: string | null;
  isLocked: boolean;
  /** The layout's revision at its last change: a change made on an older one is refused. */
  revision: number;
};

export const objectKinds = [
  "wall",
  "door",
  "pillar",
  "power",
  "stage",
  "dance_floor",
  "bar",
  "buffet",
  "dj",
  "speaker",
  "cake",
  "photo_booth",
  "shape",
] as const;
export type ObjectKind = (typeof objectKinds)[number];

export type RoomObject = {
  id: string;
  kind: ObjectKind;
  label: string | null;
  /** Centre of its bounding box before turning. */
  at: Point;
  rotation: number;
  width: number;
  depth: number;
  /** Free shapes and walls: corners around `at`, before turning. */
  points: Point[] | null;
  isRound: boolean;
  groupId: string | null;
  isLocked: boolean;
  revision: number;
};

/** A picture or PDF page under the plan. */
export type RoomBackground = {
  fileId: string;
  /** Its upper left corner. */
  at: Point;
  /** Millimetres a pixel of the picture as it was uploaded. */
  scale: number;
  rotation: number;
  /** 0 to 1. */
  opacity: number;
};

export type Room = {
  id: string;
  name: string;
  style: LayoutStyle;
  unit: LengthUnit;
  /** Corners of the floor, in order, not crossing. */
  outline: Point[];
  /** Kept free between tables, chairs included. */
  aisle: number;
  /** How many people may be in the room by law. */
  legalCapacity: number | null;
  background: RoomBackground | null;
  tables: RoomTable[];
  objects: RoomObject[];
  /** Raised by every change of the layout, its tables, objects, seats, claims or rules. */
  revision: number;
};

/** Who sits where. `isLocked`: auto-seating leaves them. */
export type SeatAssignment = { seatId: string; guestId: string; isLocked: boolean; revision: number };

/** Somebody of the event, as the panel, the colours and the optimizer know them. */
export type SeatingGuest = {
  id: string;
  firstName: string;
  lastName: string;
  householdId: string;
  householdName: string;
  kind: "regular" | "vip" | "plus_one" | "child";
  side: string | null;
  tagIds: string[];
  meal: string | null;
  dietaryNeeds: string | null;
  accessibilityNeeds: string | null;
  answer: "accepted" | "tentative" | "pending" | "declined" | "uninvited";
};

export type RuleSubject = { kind: "guest" | "household" | "tag"; id: string } | { kind: "side"; name: string };

/** `must` is never broken; `rather` is weighed: 1 a little, 2, 3 very much. */
export type RuleStrength = { strength: "must" } | { strength: "rather"; weight: 1 | 2 | 3 };

export type RuleMatter =
  /** Each household at one table. */
  | { kind: "households" }
  /** All of them at one table. */
  | { kind: "together"; who: RuleSubject[] }
  /** No two of them at one table. A subject of several people (a tag) is kept from the other subjects, not torn apart. */
  | { kind: "apart"; who: RuleSubject[] }
  | { kind: "near" | "far"; who: RuleSubject[]; objectId: string }
  | { kind: "at_table"; who: RuleSubject[]; tableId: string }
  /** VIPs take the tables in this order. */
  | { kind: "vip_order"; tableIds: string[] }
  /** Children with somebody grown of their household. */
  | { kind: "children" }
  /** As many of each side at each table. */
  | { kind: "balance_sides" }
  /** Those who share one of these (companies, classes) are spread over the tables. */
  | { kind: "mix"; who: RuleSubject[] }
  /** Who needs it has a wheelchair's place. */
  | { kind: "accessible" }
  /** Tables are filled alike. */
  | { kind: "balance_tables" };

export type SeatingRule = { id: string; revision: number } & RuleStrength & RuleMatter;

/** A layout with everything in it: what the planner's page opens with. */
export type SeatingPlan = {
  room: Room;
  assignments: SeatAssignment[];
  rules: SeatingRule[];
  /** Seats that something else than a guest of this layout has: a live hold, a ticket. Nobody can be seated there. */
  heldSeatIds: string[];
};

/**
 * One change of a layout. `expects` is the revision of the thing that the planner saw: another one there refuses the
 * whole batch. New things bring their own id (UUID v7), so that undo can name them.
 */
export type SeatingChange =
  | { do: "set_room"; room: Partial<Omit<Room, "id" | "tables" | "objects" | "revision">>; expects: number }
  | { do: "put_table"; table: Omit<RoomTable, "revision">; expects: number | null }
  | { do: "remove_table"; tableId: string; expects: number }
  | { do: "put_object"; object: Omit<RoomObject, "revision">; expects: number | null }
  | { do: "remove_object"; objectId: string; expects: number }
  /** `seatId: null` unseats. `expects` is the seat the planner saw them on (null: none). */
  | { do: "seat"; guestId: string; seatId: string | null; isLocked: boolean; expects: string | null }
  | { do: "put_rule"; rule: RuleDraft; expects: number | null }
  | { do: "remove_rule"; ruleId: string; expects: number };

/** A rule before it is kept. */
export type RuleDraft = { id: string } & RuleStrength & RuleMatter;

/** What of a layout changed after a revision; `room` only if its own settings did. */
export type SeatingDelta = {
  since: number;
  revision: number;
  room: Omit<Room, "tables" | "objects"> | null;
  tables: RoomTable[];
  objects: RoomObject[];
  assignments: SeatAssignment[];
  rules: SeatingRule[];
  /** All that are held now, whether that changed or not. */
  heldSeatIds: string[];
  removed: { tableIds: string[]; objectIds: string[]; ruleIds: string[]; guestIds: string[] };
};

/** Why a change cannot be made on what there is now. */
export type SeatingConflict = {
  /** Which of the batch, counted from 0. */
  change: number;
  reason: /** Somebody changed it after `expects`. */
    | "changed"
    /** Table, object, rule, seat or guest is no longer there. */
    | "gone"
    /** Another table has the number. */
    | "number_taken"
    /** Somebody else sits there, or the seat is held. */
    | "seat_taken"
    /** The guest sits elsewhere than expected. */
    | "guest_moved"
    /** Somebody sits at what would be removed: unseat them in the same batch. */
    | "occupied";
  subject: { kind: "room" | "table" | "object" | "rule" | "guest"; id: string };
  /** Who changed it, as far as it is known. */
  by: string | null;
  /** In a plain sentence: what, and who. */
  message: string;
};

/**
 * What saving a batch of changes answers: all of it is kept, or nothing. Both ways `delta` holds what changed since the
 * revision that the page had, its own changes included.
 */
export type SaveOutcome =
  | { ok: true; delta: SeatingDelta }
  | { ok: false; reason: "conflict"; message: string; conflicts: SeatingConflict[]; delta: SeatingDelta };

/** A tag of guests, as the guest list names and colours it. */
export type SeatingTag = { id: string; name: string; color: string };

/** A layout among the event's others. */
export type LayoutItem = {
  id: string;
  name: string;
  style: LayoutStyle;
  unit: LengthUnit;
  session: { id: string; name: string } | null;
  outline: Point[];
  /** What the small picture is drawn of. */
  tables: { shape: TableShape; at: Point; rotation: number; width: number; depth: number; number: number }[];
  objects: { kind: ObjectKind; at: Point; rotation: number; width: number; depth: number; isRound: boolean }[];
  tableCount: number;
  seatCount: number;
  wheelchairCount: number;
  /** Guests who have a seat in it. */
  seatedCount: number;
  /** Of those who accepted what it is for. */
  seatedAcceptedCount: number;
  acceptedCount: number;
  legalCapacity: number | null;
  releasedAt: Date | null;
  updatedAt: Date;
};

/** How far the seating is: of the released layout, else of the one with the most guests in it. */
export type SeatingReadiness = {
  layoutId: string;
  layoutName: string;
  isReleased: boolean;
  seated: number;
  accepted: number;
  seats: number;
};

/** A layout of another event of the organization. */
export type LayoutElsewhere = { id: string; name: string; eventId: string; eventName: string; tableCount: number };

/** A text with letters that no font here holds. */
export type Unprintable = { text: string; letters: string[] };

/** A table as a list has it: who sits at it, by seat. */
export type ListedTable = Pick<RoomTable, "id" | "number" | "name" | "notes" | "shape"> & {
  /** Seats that somebody can sit on. */
  seats: number;
  taken: {
    position: number;
    name: string;
    meal: string | null;
    dietaryNeeds: string | null;
    accessibilityNeeds: string | null;
  }[];
};

/** Some of a layout's tables. `next` and `previous`: the numbers behind which those pages begin; null where there is none. */
export type TablePage = {
  roomName: string;
  tables: ListedTable[];
  total: number;
  next: number | null;
  previous: number | null;
};
