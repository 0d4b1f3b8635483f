import type { EventScope } from "@/lib/platform/access/scopes";
import { db, type Tx } from "@/lib/platform/db";
import { isMailAddress } from "@/lib/platform/mail/address";
import { countRows } from "../rules/audience";
import type { Audience, AudienceCount, RecipientRow, SourceChoice } from "../types";
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

/** Everybody an audience means, each once: the first source that names somebody keeps them. */
export async function listAudience(scope: EventScope, audience: Audience, client: Tx = db): Promise<RecipientRow[]> {
  const byKey = new Map<string, RecipientRow>();
  for (const selection of audience) {
    for (const row of (await sourceOf(selection.source)?.list(scope, selection, client)) ?? []) {
      if (!byKey.has(row.recipientKey)) byKey.set(row.recipientKey, row);
    }
  }
  const rows = [...byKey.values()].map((row) =>
    row.address === null || !isMailAddress(row.address) ? { ...row, omission: row.omission ?? noAddress } : row,
  );
  const reached = rows.flatMap((row) => (row.omission === null && row.address !== null ? [row.address] : []));
  const suppressed = await suppressedAddresses(scope, reached, client);
  return rows.map((row) =>
    row.omission === null && suppressed.has(row.address ?? "") ? { ...row, omission: "suppressed" } : row,
  );
}

const noAddress = "no_address";

/** How many mails an audience means now, and who is left out and why. */
export const countAudience = async (scope: EventScope, audience: Audience, client: Tx = db): Promise<AudienceCount> =>
  countRows(await listAudience(scope, audience, client));
