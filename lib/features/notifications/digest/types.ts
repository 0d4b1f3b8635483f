import type { SentencePart } from "../types";

/** One line of a morning: what to read, where it leads. */
export type DigestLine = { sentence: readonly SentencePart[]; href: string };

/** What needs somebody this morning: tasks by organization, and what they chose to read here. */
export type Digest = {
  organizations: { name: string; lines: DigestLine[]; more: number }[];
  news: DigestLine[];
};

/** Somebody whose morning has come. `day` is theirs: YYYY-MM-DD. */
export type Morning = {
  userId: string;
  name: string;
  email: string;
  locale: string;
  timeZone: string;
  day: string;
  gatheredAt: Date | null;
};
