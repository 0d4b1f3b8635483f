import { isLocale } from "@/lib/platform/i18n/locales";
import { plainCell } from "@/lib/platform/sheet/cell";
import { foldText } from "@/lib/platform/text";
import type { GuestKindName, ImportCandidate, ImportField, ImportMapping, RowProblem } from "../types";
import { countryCodeOf } from "./read-country";
import { splitName } from "./split-name";

const emailShape = /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\]]{2,}$/;
const maxName = 120;

const kinds: Record<string, GuestKindName> = {
  regular: "regular",
  guest: "regular",
  adult: "regular",
  vip: "vip",
  "plus one": "plus_one",
  "plus-one": "plus_one",
  plus_one: "plus_one",
  "+1": "plus_one",
  child: "child",
  kid: "child",
};

/** A row's cells by field; the first problem is the one that is reported. */
class RowReader {
  readonly problems: RowProblem[] = [];
  private readonly values = new Map<ImportField, { value: string; column: string }>();

  constructor(
    readonly line: number,
    cells: readonly string[],
    mapping: ImportMapping,
    headers: readonly string[],
  ) {
    mapping.forEach((field, index) => {
      const value = cleanCell(cells[index] ?? "");
      if (field === "ignore" || value === "") return;
      const column = headers[index] || `Column ${index + 1}`;
      const earlier = this.values.get(field);
      this.values.set(field, earlier ? { ...earlier, value: `${earlier.value}\n${value}` } : { value, column });
    });
  }

  text(field: ImportField, max = 500): string | null {
    const cell = this.values.get(field);
    if (!cell) return null;
    if (cell.value.length > max) this.problem(cell.column, `Is longer than ${max} characters.`);
    return cell.value;
  }

  problem(column: string, reason: string): void {
    this.problems.push({ line: this.line, column, reason });
  }

  columnOf(field: ImportField, fallback: string): string {
    return this.values.get(field)?.column ?? fallback;
  }
}

/** Without control and invisible characters, and without the apostrophe that keeps a spreadsheet from calculating. */
function cleanCell(cell: string): string {
  // Most cells are plain letters and digits, and there are a hundred thousand.
  if (/^[\x20-\x7e]*$/.test(cell)) return plainCell(cell.trim());
  const visible = cell.replace(/[^\P{Cc}\n\t]|[\u200b\u2060\ufeff]/gu, "").trim();
  return plainCell(visible);
}

/** Understands one row. Answers with the candidate, or with the first thing that keeps the row out. */
export function readRow(
  line: number,
  cells: readonly string[],
  mapping: ImportMapping,
  headers: readonly string[],
): ImportCandidate | RowProblem {
  const row = new RowReader(line, cells, mapping, headers);
  const name = readName(row, mapping, headers);
  const candidate: ImportCandidate = {
    line,
    ...name,
    email: readEmail(row, "email"),
    phone: row.text("phone", 40),
    kind: readKind(row),
    side: row.text("side", 60),
    tags: readTags(row),
    dietaryNeeds: row.text("dietaryNeeds"),
    accessibilityNeeds: row.text("accessibilityNeeds"),
    notes: row.text("notes", 2000),
    householdName: row.text("household", 160),
    householdKey: row.text("householdKey", 100),
    allowance: readAllowance(row),
    envelope: row.text("envelope", 160),
    householdEmail: readEmail(row, "householdEmail"),
    householdPhone: row.text("householdPhone", 40),
    locale: readLocale(row),
    addressLine: row.text("addressLine", 200),
    addressPostalCode: row.text("addressPostalCode", 20),
    addressCity: row.text("addressCity", 100),
    addressCountry: readCountry(row),
  };
  return row.problems[0] ?? candidate;
}

function readName(
  row: RowReader,
  mapping: ImportMapping,
  headers: readonly string[],
): { firstName: string; lastName: string } {
  const full = row.text("fullName", 2 * maxName);
  const split = full ? splitName(full) : { firstName: "", lastName: "" };
  const firstName = row.text("firstName", maxName) ?? split.firstName;
  const lastName = row.text("lastName", maxName) ?? split.lastName;
  if (!/[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(firstName + lastName)) {
    const index = mapping.findIndex((field) => field === "fullName" || field === "firstName" || field === "lastName");
    row.problem(headers[index] || `Column ${index + 1}`, "The name is missing.");
  }
  return { firstName, lastName };
}

function readEmail(row: RowReader, field: "email" | "householdEmail"): string | null {
  const email = row.text(field, 254)?.toLowerCase() ?? null;
  if (email && !emailShape.test(email))
    row.problem(row.columnOf(field, "E-mail"), `“${email}” is not an e-mail address.`);
  return email;
}

/** A language that guests' pages speak, by its code; another leaves the household with the event's. */
function readLocale(row: RowReader): string | null {
  const text = row.text("locale", 40)?.toLowerCase() ?? null;
  return text && isLocale(text) ? text : null;
}

function readKind(row: RowReader): GuestKindName | null {
  const text = row.text("kind", 40);
  if (!text) return null;
  const kind = kinds[foldText(text)];
  if (!kind)
    row.problem(row.columnOf("kind", "Kind"), `“${text}” is no kind of guest. Use regular, VIP, plus-one or child.`);
  return kind ?? null;
}

function readTags(row: RowReader): string[] {
  const text = row.text("tags");
  if (!text) return [];
  const tags = text
    .split(/[,;|\n]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
  const long = tags.find((tag) => tag.length > 40);
  if (long) row.problem(row.columnOf("tags", "Tags"), `The tag “${long.slice(0, 40)}…” is longer than 40 characters.`);
  const byKey = new Map(tags.map((tag) => [foldText(tag), tag]));
  return [...byKey.values()];
}

function readAllowance(row: RowReader): number | null {
  const text = row.text("allowance", 20);
  if (text === null) return null;
  const count = Number(text);
  if (Number.isInteger(count) && count >= 0 && count <= 50) return count;
  row.problem(row.columnOf("allowance", "Plus-ones allowed"), `“${text}” is not a whole number from 0 to 50.`);
  return null;
}

function readCountry(row: RowReader): string | null {
  const text = row.text("addressCountry", 100);
  if (!text) return null;
  const code = countryCodeOf(text);
  if (!code)
    row.problem(
      row.columnOf("addressCountry", "Country"),
      `“${text}” is no country. Use its name or a code such as FR.`,
    );
  return code;
}
