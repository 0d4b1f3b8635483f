import { type Cursor, decodeCursor, encodeCursor } from "../cursor";
import { db } from "../db";
import { isId } from "../ids";
import { escapeLike } from "../text";
import { linksOf } from "./links";
import { bodiesOf, outgoingMail } from "./outgoing";
import type { MailState } from "./types";

const PAGE = 50;

type MailboxItem = {
  id: string;
  to: string;
  subject: string;
  template: string;
  status: MailState;
  createdAt: Date;
};

export type MailboxPage = { items: MailboxItem[]; total: number; nextCursor: string | null };

/** Mails newest first, fifty a page; `address` narrows to recipients whose address holds that text. */
export async function listMails({
  address = "",
  cursor = "",
}: {
  address?: string;
  cursor?: string;
}): Promise<MailboxPage> {
  const text = address.trim().slice(0, 254);
  const where = text ? { toAddress: { contains: escapeLike(text), mode: "insensitive" as const } } : {};
  const after = decodeCursor(cursor);
  const [rows, total] = await Promise.all([
    db.mailMessage.findMany({
      where: after ? { AND: [where, beforeCursor(after)] } : where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: PAGE + 1,
      select: { id: true, toAddress: true, subject: true, template: true, status: true, createdAt: true },
    }),
    db.mailMessage.count({ where }),
  ]);
  const items = rows.slice(0, PAGE).map(({ toAddress, ...row }) => ({ ...row, to: toAddress }));
  const last = items.at(-1);
  const nextCursor =
    rows.length > PAGE && last ? encodeCursor({ keys: [last.createdAt.toISOString()], id: last.id }) : null;
  return { items, total, nextCursor };
}

function beforeCursor({ keys, id }: Cursor) {
  const at = new Date(String(keys[0]));
  if (Number.isNaN(at.getTime())) return {};
  return { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }] };
}

export type MailboxMail = MailboxItem & {
  toName: string | null;
  fromName: string | null;
  replyTo: string | null;
  messageId: string;
  html: string;
  text: string;
  headers: [name: string, value: string][];
  transport: string | null;
  attempts: number;
  lastError: string | null;
  sentAt: Date | null;
  links: { href: string; label: string }[];
};

/** One mail with all that is known of it; null when there is none. */
export async function getMail(id: string): Promise<MailboxMail | null> {
  if (!isId(id)) return null;
  const row = await db.mailMessage.findUnique({ where: { id } });
  if (!row) return null;
  const { toAddress, ...rest } = row;
  const outgoing = outgoingMail(row);
  // As it leaves, except that reading it here is no opening.
  const bodies = bodiesOf({ ...row, tracked: false });
  return {
    ...rest,
    to: toAddress,
    ...bodies,
    headers: Object.entries(outgoing.headers),
    links: linksOf(bodies.html),
  };
}
