import { appUrl } from "../app-url";
import { env } from "../env";
import { makeLink } from "../links";
import { parseMailbox } from "./address";
import { linksOf, withLinks } from "./links";
import { type MailStream, type OutgoingMail, unsubscribePlaceholder } from "./types";

/** A mail as it is stored. */
export type StoredMail = {
  id: string;
  messageId: string;
  fromName: string | null;
  toAddress: string;
  toName: string | null;
  replyTo: string | null;
  subject: string;
  html: string;
  text: string;
  headers: unknown;
  stream: MailStream;
  tracked: boolean;
};

/**
 * A stored mail as it leaves: always the same for the same row, so that a repetition is one. An announcement gets its
 * recipient's unsubscribe link in the bodies and in the headers (RFC 2369, RFC 8058); where it is followed, its links go
 * through the product and a picture tells of opening.
 */
export function outgoingMail(row: StoredMail): OutgoingMail {
  const from = parseMailbox(env.MAIL_FROM);
  return {
    id: row.id,
    messageId: row.messageId,
    from: { name: row.fromName ?? from.name, address: from.address },
    to: { name: row.toName ?? "", address: row.toAddress },
    replyTo: row.replyTo,
    subject: row.subject,
    ...bodiesOf(row),
    headers: {
      ...asksNoRobot,
      ...storedHeaders(row.headers),
      ...(row.stream === "announcement" && unsubscribeHeaders(row.id)),
    },
  };
}

/**
 * Nobody's "I am out of the office" comes back to who plans, four hundred times over: RFC 3834, and the word for it that
 * Exchange knows.
 */
const asksNoRobot = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "OOF, AutoReply" };

/** Both bodies as they leave. */
export function bodiesOf(row: StoredMail): { html: string; text: string } {
  if (row.stream !== "announcement") return { html: row.html, text: row.text };
  const page = unsubscribePage(row.id);
  const html = row.tracked ? followed(row) : row.html;
  return {
    html: html.replaceAll(unsubscribePlaceholder, page),
    text: row.text.replaceAll(unsubscribePlaceholder, page),
  };
}

/** The address behind the n-th link (from 1) of a followed mail; null when it has none. */
export function linkTarget(html: string, place: number): string | null {
  return linksOf(html).filter(({ href }) => href !== unsubscribePlaceholder)[place - 1]?.href ?? null;
}

function followed({ id, html }: StoredMail): string {
  const places = new Map(
    linksOf(html)
      .filter(({ href }) => href !== unsubscribePlaceholder)
      .map(({ href }, index) => [href, index + 1]),
  );
  const linked = withLinks(html, (address) => {
    const place = places.get(address);
    return place ? appUrl(`/api/mail/click/${makeLink("mail-click", id, place)}`) : null;
  });
  const source = appUrl(`/api/mail/open/${makeLink("mail-open", id, 1)}`);
  const picture = `<img src="${source}" width="1" height="1" alt="" style="display:block;border:0">`;
  const end = linked.toLowerCase().lastIndexOf("</body>");
  return end < 0 ? `${linked}${picture}` : `${linked.slice(0, end)}${picture}${linked.slice(end)}`;
}

const unsubscribeToken = (id: string): string => makeLink("unsubscribe", id, 1);
/** Where the recipient of a mail or text message finds the way out. */
export const unsubscribePage = (id: string): string => appUrl(`/u/${unsubscribeToken(id)}`);

function unsubscribeHeaders(id: string): Record<string, string> {
  return {
    "List-Unsubscribe": `<${appUrl(`/api/mail/unsubscribe/${unsubscribeToken(id)}`)}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

function storedHeaders(stored: unknown): Record<string, string> {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
