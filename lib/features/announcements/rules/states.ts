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
  suppressed: "Asked for no mail, or the address does not work",
  removed: "Taken off the list before their mail was made",
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

/** Who gets nothing and why, a sentence each. */
export function leftOutSentences({ leftOut }: Pick<AudienceCount, "leftOut">): string[] {
  const sentences: [Omission, (count: number) => string][] = [
    ["no_address", (n) => `${many(n, "person has", "people have")} no e-mail address and will get nothing.`],
    [
      "suppressed",
      (n) => `${many(n, "person", "people")} asked for no more mail, or cannot be reached by it, and will get nothing.`,
    ],
  ];
  return sentences.flatMap(([omission, say]) => (leftOut[omission] ? [say(leftOut[omission])] : []));
}

export const noCounts: RecipientCounts = { waiting: 0, queued: 0, sent: 0, failed: 0, left_out: 0 };

/** Mails that are to be made or on their way. */
export const openMails = (counts: RecipientCounts): number => counts.waiting + counts.queued;

/** All mails of it, whatever became of them. */
export const allMails = (counts: RecipientCounts): number => openMails(counts) + counts.sent + counts.failed;

/** A subject as lists name it: the event is known, what differs by recipient stays a field. */
export const titleOf = (subject: string, eventName: string): string =>
  subject.replace(/\{\s*event\s*\}/gi, () => eventName) || "Without a subject";
