import type { SuppressionReason } from "./types";

/** An address as its owner knows it and nobody else: m…e@example.com. */
export function shortAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const [first = "", ...rest] = [...address.slice(0, at)];
  return `${first}…${rest.at(-1) ?? ""}${address.slice(at)}`;
}

/** Why nothing is sent to an address, in a planner's words. */
export const reasonWords: Record<SuppressionReason, { label: string; hint: string }> = {
  unsubscribed: { label: "Unsubscribed", hint: "They asked for no more announcements." },
  hard_bounce: { label: "Does not exist", hint: "The mail server says that nobody has this address." },
  complaint: { label: "Marked as spam", hint: "They reported a mail of yours as unwanted." },
  by_hand: { label: "Added by you", hint: "Somebody of your organization added it." },
};

/** Who asked to be left alone can only change that themselves, by the link in their mail. */
export function isRemovable(reason: SuppressionReason): boolean {
  return reason === "by_hand" || reason === "hard_bounce";
}
