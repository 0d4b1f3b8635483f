import { foldText } from "@/lib/platform/text";
import type { ImportField, ImportMapping } from "../types";
import { fieldHeaders } from "./fields";

const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const fieldByHeader = new Map<string, ImportField>(
  Object.entries(fieldHeaders).flatMap(([field, headers]) =>
    headers.map((header): [string, ImportField] => [header, field as keyof typeof fieldHeaders]),
  ),
);

/** A header as the table of known headers writes it: "E-Mail " → "e mail". */
function foldHeader(header: string): string {
  return foldText(header)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether the first row looks like column names: no address in it, and something that we know or nothing repeated. */
export function looksLikeHeader(first: readonly string[]): boolean {
  if (first.some((cell) => emailShape.test(cell))) return false;
  if (first.some((cell) => fieldByHeader.has(foldHeader(cell)))) return true;
  return first.length > 1 && new Set(first.map(foldHeader)).size === first.length;
}

/**
 * Guesses a field for every column: by its name, else by what stands in it (mostly addresses). Each field is given once, to
 * the leftmost column; what is not recognized is left out, for the planner to map.
 */
export function guessMapping(headers: readonly string[], samples: readonly (readonly string[])[]): ImportMapping {
  const taken = new Set<ImportField>();
  const take = (field: ImportField | undefined): ImportField => {
    if (!field || taken.has(field)) return "ignore";
    taken.add(field);
    return field;
  };
  const mapping = headers.map((header) => take(fieldByHeader.get(foldHeader(header))));
  if (!taken.has("email")) {
    const column = headers.findIndex((_, index) => mapping[index] === "ignore" && holdsAddresses(samples, index));
    if (column >= 0) mapping[column] = take("email");
  }
  return dropRedundantName(mapping);
}

function holdsAddresses(samples: readonly (readonly string[])[], column: number): boolean {
  const filled = samples.map((row) => row[column] ?? "").filter((cell) => cell !== "");
  // One that is mistyped does not make the others something else.
  return filled.length > 0 && filled.filter((cell) => emailShape.test(cell)).length > filled.length / 2;
}

/** Two name columns say more than one full name. */
function dropRedundantName(mapping: ImportMapping): ImportMapping {
  const hasParts = mapping.includes("firstName") && mapping.includes("lastName");
  return hasParts ? mapping.map((field) => (field === "fullName" ? "ignore" : field)) : mapping;
}

/** Why nothing can be imported with this mapping, as a sentence; null when it can. */
export function mappingProblem(mapping: ImportMapping): string | null {
  const used = mapping.filter((field) => field !== "ignore");
  const repeated = used.find((field, index) => used.indexOf(field) !== index && field !== "notes");
  if (repeated) return "Two columns are mapped to the same field. Each field can be filled from one column only.";
  if (!used.some((field) => field === "fullName" || field === "firstName" || field === "lastName")) {
    return "Choose the column that holds the guests' names.";
  }
  return null;
}
