import type { AudienceCount, RecipientRow } from "../types";

/** How many messages these recipients mean, for how many people, and who is left out and why. */
export function countRows(rows: readonly RecipientRow[]): AudienceCount {
  const count: AudienceCount = { mails: 0, texts: 0, people: 0, peopleByText: 0, textable: 0, leftOut: {} };
  for (const { omission, number, people } of rows) {
    if (omission) {
      count.leftOut[omission] = (count.leftOut[omission] ?? 0) + people;
      if (omission === "no_address" && number) count.textable += people;
    } else {
      count[number ? "texts" : "mails"] += 1;
      count.people += people;
      if (number) count.peopleByText += people;
    }
  }
  return count;
}

/** Whether somebody gets it as a text message. */
export const isByText = ({ omission, number }: Pick<RecipientRow, "omission" | "number">): boolean =>
  omission === null && number !== null;

/** Somebody to read a preview as. */
export type PreviewReader = Pick<RecipientRow, "recipientKey" | "name" | "locale"> & { isByText: boolean };

const readers = 50;

/** Those whom an audience reaches, as many as a chooser can bear. */
export const previewReaders = (rows: readonly RecipientRow[]): PreviewReader[] => {
  const reached = rows.filter((row) => row.omission === null);
  const byText = reached.filter((row) => row.number !== null).slice(0, readers / 2);
  // Those who get a text message have their place, however many get a mail.
  const byMail = reached.filter((row) => row.number === null).slice(0, readers - byText.length);
  return [...byMail, ...byText].map(({ recipientKey, name, locale, number }) => ({
    recipientKey,
    name,
    locale,
    isByText: number !== null,
  }));
};
