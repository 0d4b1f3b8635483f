import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { unsubscribePage } from "@/lib/platform/mail/outgoing";
import { unsubscribePlaceholder } from "@/lib/platform/mail/types";
import { longestText } from "@/lib/platform/sms/length";
import type { FieldValues } from "../rules/fields";
import { bodyPlain, subjectLine } from "../rules/render";
import { parseText } from "../rules/text";
import type { AnnouncementText } from "../types";

/** A text message with the place of its way out still open, and how long it is once that is filled in. */
export type TextMessage = { body: string; length: number };

/** An announcement in one language as a plain text message, as a function of what is known of its recipient. */
export function announcementText(
  { organizationName }: { organizationName: string },
  text: AnnouncementText,
  locale: Locale,
): (values: FieldValues) => TextMessage {
  const blocks = parseText(text.body);
  const out = translator(locale, "announcements")("text.out", {
    organization: organizationName,
    link: unsubscribePlaceholder,
  });
  return (values) => {
    // On a telephone a bracket after an address may be taken for a part of it.
    const plain = bodyPlain(blocks, values).replace(/ <((?:https?:|mailto:|tel:)[^\s>]+)>/g, ": $1");
    const told = `${subjectLine(text.subject, values)}\n\n${plain}`.trim();
    return { body: `${told}\n\n${out}`, length: told.length + 2 + filled(out).length };
  };
}

/** The message short enough to be sent: what is told ends earlier, its way out stays. */
export function fitText({ body, length }: TextMessage): string {
  if (length <= longestText) return body;
  const at = body.lastIndexOf("\n\n");
  const told = body.slice(0, at - (length - longestText) - 1);
  return `${told.replace(/[\uD800-\uDBFF]$/, "").trimEnd()}…${body.slice(at)}`;
}

/** The message as somebody would get it, with a link that opens nothing. */
export const filledText = ({ body }: TextMessage): string => filled(body);

// Links have the same length whoever's they are.
const anyId = "01900000-0000-7000-8000-000000000000";
const filled = (text: string): string => text.replaceAll(unsubscribePlaceholder, unsubscribePage(anyId));
