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

const many = (count: number, one: string, other: string): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : other}`;

/** "214 guests" or "3 people", for the button and its dialog. */
export const peopleWords = (people: number, isGuestsOnly: boolean): string =>
  isGuestsOnly ? many(people, "guest", "guests") : many(people, "person", "people");

export const mailWords = (mails: number): string => many(mails, "mail", "mails");
const textWords = (texts: number): string => many(texts, "text message", "text messages");

/** Messages of an announcement that may go both ways. */
export const messageWords = (messages: number, byText: boolean): string =>
  byText ? many(messages, "message", "messages") : mailWords(messages);

/** "2 mails and 1 text message": what is made for those who are reached. */
export function sendingWords({ mails, texts }: Pick<AudienceCount, "mails" | "texts">): string {
  if (texts === 0) return mailWords(mails);
  return mails === 0 ? textWords(texts) : `${mailWords(mails)} and ${textWords(texts)}`;
}

/** "3 by mail, 1 by text message."; null where all of it goes by mail. */
export const waysSentence = ({ people, peopleByText }: AudienceCount): string | null =>
  peopleByText === 0
    ? null
    : `${(people - peopleByText).toLocaleString("en")} by mail, ${peopleByText.toLocaleString("en")} by text message.`;

/** How many of those without a mail address a text message would reach. */
export const textableWords = ({ textable, leftOut }: AudienceCount): string =>
  textable === 0
    ? "None of them has a telephone number with its country (+33 …) yet."
    : `${textable.toLocaleString("en")} of ${(leftOut.no_address ?? 0).toLocaleString("en")} can be reached so.`;

/** That a text message is too long, before anything is sent. */
export const tooLongSentence = (characters: number): string =>
  `As a text message it would have ${characters.toLocaleString("en")} characters; 1,600 fit. Shorten the text, or send mails alone.`;

/** Who gets nothing and why, a sentence each. */
export function leftOutSentences({ leftOut }: Pick<AudienceCount, "leftOut">): string[] {
  const sentences: [Omission, (count: number) => string][] = [
    ["no_address", (n) => `${many(n, "person has", "people have")} no e-mail address and will get nothing.`],
    [
      "unreachable",
      (n) =>
        `${many(n, "person has", "people have")} neither an e-mail address nor a telephone number with its country (+33 …), and will get nothing.`,
    ],
    [
      "suppressed",
      (n) => `${many(n, "person", "people")} asked for no more, or cannot be reached, and will get nothing.`,
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
