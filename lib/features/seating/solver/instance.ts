import { partyOf, type SeatingProblem } from "./problem";

/** An instance of the wedding seating problem as literature has it: tables of one size, costs by pair. */
export type Instance = {
  name: string;
  problem: SeatingProblem;
  /** The id that each party has in the file. */
  partyIds: (string | number)[];
  /** The proven optimum, null where no legal seating exists, undefined where it is not known. */
  optimum: number | null | undefined;
  /** The best that somebody found, where no optimum is known. */
  best: number | undefined;
};

type Json = { [key: string]: unknown };

/**
 * Reads `{ name, tables, capacity, guests: [{ id, size }], pairs: [[id, id, cost]], conflicts: [[id, id]], optimum?, best? }`.
 * Throws with what is wrong with it.
 */
export function readInstance(text: string): Instance {
  const json: unknown = JSON.parse(text);
  if (!isObject(json)) throw new Error("An instance is an object.");
  const guests = list(json, "guests").map((guest, index) => {
    if (!isObject(guest)) throw new Error(`guests[${index}] is no object.`);
    const { id, size } = guest;
    if (typeof id !== "number" && typeof id !== "string") throw new Error(`guests[${index}] has no id.`);
    return { id, size: size === undefined ? 1 : whole(size, `guests[${index}].size`, 1) };
  });
  const indexes = new Map(guests.map(({ id }, index) => [id, index]));
  if (indexes.size !== guests.length) throw new Error("Two guests have one id.");
  const indexOf = (id: unknown, where: string): number => {
    const index = typeof id === "number" || typeof id === "string" ? indexes.get(id) : undefined;
    if (index === undefined) throw new Error(`${where} names the guest ${String(id)}, who is not listed.`);
    return index;
  };
  const ends = (row: unknown, where: string): [number, number, unknown] => {
    if (!Array.isArray(row)) throw new Error(`${where} is no list.`);
    const [one, other]: [number, number] = [indexOf(row[0], where), indexOf(row[1], where)];
    if (one === other) throw new Error(`${where} names one guest twice.`);
    return [one, other, row[2]];
  };
  const capacity = whole(json.capacity, "capacity", 0);
  return {
    name: String(json.name ?? ""),
    problem: {
      parties: guests.map(({ size }) => partyOf(size)),
      capacities: Array.from({ length: whole(json.tables, "tables", 0) }, () => capacity),
      pairs: list(json, "pairs").map((row, index) => {
        const [one, other, cost] = ends(row, `pairs[${index}]`);
        return [one, other, whole(cost, `pairs[${index}]`)];
      }),
      conflicts: list(json, "conflicts").map((row, index) => {
        const [one, other] = ends(row, `conflicts[${index}]`);
        return [one, other];
      }),
      tallies: [],
    },
    partyIds: guests.map(({ id }) => id),
    optimum: json.optimum === null || typeof json.optimum === "number" ? json.optimum : undefined,
    best: typeof json.best === "number" ? json.best : undefined,
  };
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function list(json: Json, key: string): unknown[] {
  const value = json[key] ?? (key === "guests" ? undefined : []);
  if (!Array.isArray(value)) throw new Error(`"${key}" is no list.`);
  return value;
}

function whole(value: unknown, where: string, least = Number.MIN_SAFE_INTEGER): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < least) {
    throw new Error(`${where} is no whole number${least > Number.MIN_SAFE_INTEGER ? ` of at least ${least}` : ""}.`);
  }
  return value;
}
