import { formatsIn, usualFormats } from "@/lib/platform/i18n/formats";
import { foldText } from "@/lib/platform/text";
import type { AnswerStatus, GuestKind, OverallAnswer } from "./types";

type Named = { firstName: string; lastName: string };

/** "Marie Curie", or whichever part there is. */
export function displayName({ firstName, lastName }: Named): string {
  return [firstName, lastName].filter((part) => part !== "").join(" ");
}

/** What lists sort by: folded "last first". */
export function sortNameOf({ firstName, lastName }: Named): string {
  return foldText(`${lastName} ${firstName}`);
}

/** Where searches look: folded names, address and household. */
export function searchTextOf(
  guest: Named & { email: string | null },
  household: { name: string; email: string | null },
): string {
  return foldText([displayName(guest), guest.email, household.name, household.email].filter(Boolean).join(" "));
}

/** What the answers of a guest add up to: coming to anything counts as coming. Table in rules.test.ts. */
export function overallAnswerOf(statuses: readonly AnswerStatus[]): OverallAnswer {
  if (statuses.length === 0) return "uninvited";
  if (statuses.includes("accepted")) return "accepted";
  if (statuses.includes("tentative")) return "tentative";
  return statuses.includes("pending") ? "pending" : "declined";
}

export const kindLabels: Record<GuestKind, string> = {
  regular: "Regular",
  vip: "VIP",
  plus_one: "Plus-one",
  child: "Child",
};

export const overallLabels: Record<OverallAnswer, string> = {
  accepted: "Coming",
  tentative: "Maybe",
  pending: "Not answered",
  declined: "Not coming",
  uninvited: "Asked to nothing",
};

export const answerLabels: Record<AnswerStatus, string> = {
  accepted: "Coming",
  tentative: "Maybe",
  pending: "Not answered",
  declined: "Not coming",
};

/** Splits what was typed into one field: the last word is the last name; a single word is the first name. */
export function splitTypedName(typed: string): Named {
  const words = typed.trim().split(/\s+/);
  if (words.length === 1) return { firstName: words[0] ?? "", lastName: "" };
  return { firstName: words.slice(0, -1).join(" "), lastName: words.at(-1) ?? "" };
}

/** "1 guest", "214 guests"; as it is kept, where nobody's own way of writing numbers is known. */
export function guestCount(count: number, { counted } = formatsIn(usualFormats)): string {
  return counted(count, "guest", "guests");
}
