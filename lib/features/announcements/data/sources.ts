import type { EventScope } from "@/lib/platform/access/scopes";
import { db, type Tx } from "@/lib/platform/db";
import { isMailAddress } from "@/lib/platform/mail/address";
import { phoneNumber } from "@/lib/platform/sms/number";
import type { Audience, RecipientRow, SourceChoice } from "../types";
import { guestSource } from "./guest-source";
import type { RecipientSource } from "./recipient-source";
import { staffSource } from "./staff-source";
import { suppressedAddresses } from "./suppressed";

/** An area joins the announcements with one line here. */
const sources: readonly RecipientSource[] = [guestSource, staffSource];

const sourceOf = (key: string): RecipientSource | undefined => sources.find((source) => source.key === key);

/** All sources as the composer shows them. */
export function describeSources(scope: EventScope, audience: Audience): Promise<SourceChoice[]> {
  return Promise.all(
    sources.map((source) => source.describe(scope, audience.find((each) => each.source === source.key) ?? null)),
  );
}

/** What was typed into a field that is searched. */
export async function searchSource(
  scope: EventScope,
  given: { source: string; field: string; typed: string },
): Promise<{ value: string; label: string }[]> {
  return (await sourceOf(given.source)?.search?.(scope, given.field, given.typed)) ?? [];
}

/** Whom an announcement means: `byText` says that who has no mail address is reached by their number. */
type Meant = { audience: Audience; byText: boolean };

/** Everybody an announcement means, each once: the first source that names somebody keeps them. */
export async function listAudience(
  scope: EventScope,
  { audience, byText }: Meant,
  client: Tx = db,
): Promise<RecipientRow[]> {
  const byKey = new Map<string, RecipientRow>();
  for (const selection of audience) {
    for (const row of (await sourceOf(selection.source)?.list(scope, selection, client)) ?? []) {
      if (!byKey.has(row.recipientKey)) byKey.set(row.recipientKey, row);
    }
  }
  const rows = [...byKey.values()].map((row) => reachedBy(row, byText));
  const ways = rows.flatMap((row) => row.address ?? row.number ?? []);
  const suppressed = await suppressedAddresses(scope, ways, client);
  return rows.map((row) => {
    if (!suppressed.has(row.address ?? row.number ?? "")) return row;
    return row.omission === null ? { ...row, omission: "suppressed" } : { ...row, number: null };
  });
}

/** Somebody's one way: their mail address, else their number where text messages are wanted, else none. */
function reachedBy(row: RecipientRow, byText: boolean): RecipientRow {
  if (row.address !== null && isMailAddress(row.address)) return { ...row, number: null };
  const known = { ...row, address: null, number: phoneNumber(row.number ?? "") };
  if (!byText) return { ...known, omission: row.omission ?? "no_address" };
  return known.number === null ? { ...known, omission: "unreachable" } : known;
}
