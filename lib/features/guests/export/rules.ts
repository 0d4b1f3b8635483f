import { answerLabels, kindLabels } from "../rules";
import type { ExportContext, ExportGuest } from "./types";

type Column = { header: string; cell(row: ExportGuest, context: ExportContext): string | null };

/**
 * The columns of an export, left to right. Their headers are ones that the import knows, so that a file comes back as
 * it went; tags are parted by semicolons, which no tag contains.
 */
const columns: readonly Column[] = [
  { header: "Household", cell: ({ household }) => household.name },
  { header: "Household ID", cell: ({ household }) => household.id },
  { header: "First name", cell: ({ guest }) => guest.firstName },
  { header: "Last name", cell: ({ guest }) => guest.lastName },
  { header: "E-mail", cell: ({ guest }) => guest.email },
  { header: "Phone", cell: ({ guest }) => guest.phone },
  { header: "Kind", cell: ({ guest }) => kindLabels[guest.kind] },
  { header: "Side or group", cell: ({ guest }) => guest.side },
  { header: "Tags", cell: ({ guest }, { tags }) => namesOf(guest.tagIds, tags).join("; ") },
  { header: "Dietary needs", cell: ({ guest }) => guest.dietaryNeeds },
  { header: "Accessibility needs", cell: ({ guest }) => guest.accessibilityNeeds },
  { header: "Notes", cell: ({ guest }) => guest.notes },
  { header: "Plus-ones allowed", cell: ({ household }) => String(household.allowance) },
  { header: "Envelope name", cell: ({ household }) => household.envelope },
  { header: "Household e-mail", cell: ({ household }) => household.email },
  { header: "Household phone", cell: ({ household }) => household.phone },
  { header: "Street address", cell: ({ household }) => household.addressLine },
  { header: "Postal code", cell: ({ household }) => household.addressPostalCode },
  { header: "City", cell: ({ household }) => household.addressCity },
  { header: "Country code", cell: ({ household }) => household.addressCountry },
  { header: "Language", cell: ({ household }) => household.locale },
];

function namesOf(ids: readonly string[], named: ExportContext["tags"]): string[] {
  return named.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

/** The header row: the columns that an import reads, then one answer per session, for reading only. */
export function exportHeader({ sessions }: ExportContext): string[] {
  return [...columns.map(({ header }) => header), ...sessions.map(({ name }) => `Answer: ${name}`)];
}

/** A guest's cells under `exportHeader`. A session that they are not asked to stays empty. */
export function exportRow(row: ExportGuest, context: ExportContext): string[] {
  const answers = new Map(row.guest.answers.map(({ sessionId, status }) => [sessionId, answerLabels[status]]));
  return [
    ...columns.map(({ cell }) => cell(row, context) ?? ""),
    ...context.sessions.map(({ id }) => answers.get(id) ?? ""),
  ];
}
