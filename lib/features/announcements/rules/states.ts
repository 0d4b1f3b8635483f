import type { Formats } from "@/lib/platform/i18n/formats";
import type { AnnouncementStatus, AudienceCount, Omission, RecipientCounts, RecipientState } from "../types";

/** For so long after "send" it can be taken back as if nothing had been. */
export const undoSeconds = 10;

export const statusLabels: Record<AnnouncementStatus, string> = {
  draft: "Draft",
  scheduled: "Scheduled",
  sending: "Sending",
  sent: "Sent",
  cancelled: "Cancelled",
};

export const stateLabels: Record<RecipientState, string> = {
  waiting: "Waiting",
  queued: "On its way",
  sent: "Sent",
  failed: "Not delivered",
  left_out: "Left out",
};

export const omissionLabels: Record<Omission, string> = {
  no_address: "No e-mail address",
  unreachable: "No e-mail address, and no number for text messages",
  suppressed: "Asked for no more, or the address does not work",
  removed: "Taken off the list before their message was made",
  cancelled: "Cancelled before it left",
};

const next: Record<AnnouncementStatus, readonly AnnouncementStatus[]> = {
  draft: ["scheduled", "sending"],
  scheduled: ["draft", "sending", "cancelled"],
  // Back to a draft only while nothing is settled; to "sent" once no mail is under way.
  sending: ["draft", "sent", "cancelled"],
  // Failed ones are tried again.
  sent: ["sending"],
  cancelled: [],
};

/** Whether an announcement may go from one state to another. */
export const canBecome = (from: AnnouncementStatus, to: AnnouncementStatus): boolean => next[from].includes(to);

/** "214 guests" or "3 people", for the button and its dialog. */
export const peopleWords = (people: number, isGuestsOnly: boolean, { counted }: Formats): string =>
  isGuestsOnly ? counted(people, "guest", "guests") : counted(people, "person", "people");

const mailWords = (mails: number, { counted }: Formats): string => counted(mails, "mail", "mails");
const textWords = (texts: number, { counted }: Formats): string => counted(texts, "text message", "text messages");

/** Messages of an announcement that may go both ways. */
export const messageWords = (messages: number, byText: boolean, formats: Formats): string =>
  byText ? formats.counted(messages, "message", "messages") : mailWords(messages, formats);

/** "2 mails and 1 text message": what is made for those who are reached. */
export function sendingWords({ mails, texts }: Pick<AudienceCount, "mails" | "texts">, formats: Formats): string {
  if (texts === 0) return mailWords(mails, formats);
  return mails === 0 ? textWords(texts, formats) : `${mailWords(mails, formats)} and ${textWords(texts, formats)}`;
}

/** "3 by mail, 1 by text message."; null where all of it goes by mail. */
export const waysSentence = ({ people, peopleByText }: AudienceCount, { count }: Formats): string | null =>
  peopleByText === 0 ? null : `${count(people - peopleByText)} by mail, ${count(peopleByText)} by text message.`;

/** How many of those without a mail address a text message would reach. */
export const textableWords = ({ textable, leftOut }: AudienceCount, { count }: Formats): string =>
  textable === 0
    ? "None of them has a telephone number with its country (+33 …) yet."
    : `${count(textable)} of ${count(leftOut.no_address ?? 0)} can be reached so.`;

/** That a text message is too long, before anything is sent. */
export const tooLongSentence = (characters: number, { count }: Formats): string =>
  `As a text message it would have ${count(characters)} characters; ${count(1_600)} fit. Shorten the text, or send mails alone.`;

/** Who gets nothing and why, a sentence each. */
export function leftOutSentences({ leftOut }: Pick<AudienceCount, "leftOut">, { counted }: Formats): string[] {
  const sentences: [Omission, (count: number) => string][] = [
    ["no_address", (n) => `${counted(n, "person has", "people have")} no e-mail address and will get nothing.`],
    [
      "unreachable",
      (n) =>
        `${counted(n, "person has", "people have")} neither an e-mail address nor a telephone number with its country (+33 …), and will get nothing.`,
    ],
    [
      "suppressed",
      (n) => `${counted(n, "person", "people")} asked for no more, or cannot be reached, and will get nothing.`,
    ],
  ];
  return sentences.flatMap(([omission, say]) => (leftOut[omission] ? [say(leftOut[omission])] : []));
}

export const noCounts: RecipientCounts = { waiting: 0, queued: 0, sent: 0, failed: 0, left_out: 0 };

/** Messages that are to be made or on their way. */
export const openMails = (counts: RecipientCounts): number => counts.waiting + counts.queued;

/** All messages of it, whatever became of them. */
export const allMails = (counts: RecipientCounts): number => openMails(counts) + counts.sent + counts.failed;

/** A subject as lists name it: the event is known, what differs by recipient stays a field. */
export const titleOf = (subject: string, eventName: string): string =>
  subject.replace(/\{\s*event\s*\}/gi, () => eventName) || "Without a subject";
