import type { SheetTable } from "@/lib/platform/sheet/table";
import { foldText } from "@/lib/platform/text";
import { sortNameOf } from "../../rules";
import type {
  ImportCandidate,
  ImportMapping,
  ImportOptions,
  ImportPlan,
  KnownGuest,
  PlannedHousehold,
  PlannedRow,
} from "../types";
import { readRow } from "./read-row";

/** Names of the columns, and the rows below them. Without a header, columns are numbered. */
export function splitHeader(table: SheetTable, hasHeader: boolean): { headers: string[]; rows: SheetTable["rows"] } {
  const width = Math.max(...table.rows.map((row) => row.cells.length));
  const first = hasHeader ? table.rows[0]?.cells : undefined;
  const headers = Array.from({ length: width }, (_, index) => first?.[index] || `Column ${index + 1}`);
  return { headers, rows: hasHeader ? table.rows.slice(1) : table.rows };
}

/**
 * Decides the fate of every row, without touching anything: who is new, who is on the list already, what cannot be
 * read and why. The same file, mapping, options and list give the same plan, so that the check shows what will happen.
 */
export function planImport(
  table: SheetTable,
  mapping: ImportMapping,
  options: ImportOptions,
  known: readonly KnownGuest[],
): ImportPlan {
  const { headers, rows } = splitHeader(table, options.hasHeader);
  const people = new KnownPeople(known);
  const households = new Map<string, PlannedHousehold>();
  const planned = rows.map(({ number, cells }): PlannedRow => {
    const read = readRow(number, cells, mapping, headers);
    if ("reason" in read) return { ...read, fate: "rejected" };
    const match = options.duplicates === "add" ? null : people.find(read);
    if (match && options.duplicates === "update" && match.guestId) {
      return { line: number, fate: "updated", candidate: read, guestId: match.guestId };
    }
    if (match) {
      return {
        line: number,
        fate: "skipped",
        candidate: read,
        reason: match.line ? `Same person as row ${match.line}.` : "Already on the list.",
      };
    }
    people.add(read);
    return { line: number, fate: "created", candidate: read, household: joinHousehold(households, people, read) };
  });
  const counts = { created: 0, updated: 0, skipped: 0, rejected: 0 };
  for (const row of planned) counts[row.fate] += 1;
  return { rows: planned, households, counts };
}

function joinHousehold(
  households: Map<string, PlannedHousehold>,
  people: KnownPeople,
  candidate: ImportCandidate,
): string {
  const name = candidate.householdName;
  const key = candidate.householdKey
    ? `id:${candidate.householdKey}`
    : name
      ? `name:${foldText(name)}`
      : `row:${candidate.line}`;
  if (!households.has(key)) {
    const fallback = [candidate.firstName, candidate.lastName].filter(Boolean).join(" ");
    households.set(key, {
      existingId: people.householdFor(candidate),
      name: name ?? fallback,
      first: candidate,
    });
  }
  return key;
}

type Person = { guestId: string | null; line: number | null; email: string | null; householdKey: string | null };

/** The people on the list and in the rows above, by name. */
class KnownPeople {
  private readonly byName = new Map<string, Person[]>();
  private readonly householdByName = new Map<string, string>();
  private readonly householdIds = new Set<string>();

  constructor(known: readonly KnownGuest[]) {
    for (const guest of known) {
      this.push(guest.nameKey, { guestId: guest.id, line: null, email: guest.email, householdKey: guest.householdKey });
      this.householdByName.set(guest.householdKey, guest.householdId);
      this.householdIds.add(guest.householdId);
    }
  }

  add(candidate: ImportCandidate): void {
    const householdKey = candidate.householdName ? foldText(candidate.householdName) : null;
    this.push(sortNameOf(candidate), { guestId: null, line: candidate.line, email: candidate.email, householdKey });
  }

  /** Somebody of the same name whom neither the address nor the household tells apart. */
  find(candidate: ImportCandidate): Person | null {
    const householdKey = candidate.householdName ? foldText(candidate.householdName) : null;
    const namesakes = this.byName.get(sortNameOf(candidate)) ?? [];
    return (
      namesakes.find(
        (person) => !differ(person.email, candidate.email) && !differ(person.householdKey, householdKey),
      ) ?? null
    );
  }

  householdFor(candidate: ImportCandidate): string | null {
    if (candidate.householdKey) return this.householdIds.has(candidate.householdKey) ? candidate.householdKey : null;
    return candidate.householdName ? (this.householdByName.get(foldText(candidate.householdName)) ?? null) : null;
  }

  private push(nameKey: string, person: Person): void {
    const namesakes = this.byName.get(nameKey);
    if (namesakes) namesakes.push(person);
    else this.byName.set(nameKey, [person]);
  }
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}
