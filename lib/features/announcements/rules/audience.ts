import type { AudienceCount, RecipientRow } from "../types";

/** How many mails these recipients mean, for how many people, and who is left out and why. */
export function countRows(rows: readonly RecipientRow[]): AudienceCount {
  const count: AudienceCount = { mails: 0, people: 0, leftOut: {} };
  for (const { omission, people } of rows) {
    if (omission) count.leftOut[omission] = (count.leftOut[omission] ?? 0) + people;
    else {
      count.mails += 1;
      count.people += people;
    }
  }
  return count;
}

/** Somebody to read a preview as. */
export type PreviewReader = Pick<RecipientRow, "recipientKey" | "name" | "locale">;

const readers = 50;

/** Those whom an audience reaches, as many as a chooser can bear. */
export const previewReaders = (rows: readonly RecipientRow[]): PreviewReader[] =>
  rows
    .filter((row) => row.omission === null)
    .slice(0, readers)
    .map(({ recipientKey, name, locale }) => ({ recipientKey, name, locale }));
