import { decodeCursor, encodeCursor } from "../cursor";
import { db } from "../db";
import type { MailState } from "../mail/types";
import { escapeLike } from "../text";

const PAGE = 50;

type TextItem = { id: string; to: string; body: string; template: string; status: MailState; createdAt: Date };

/** Text messages newest first, fifty a page; `number` narrows to recipients whose number holds that text. */
export async function listTexts({ number = "", cursor = "" }: { number?: string; cursor?: string }) {
  const text = number.trim().slice(0, 20);
  const where = text ? { toNumber: { contains: escapeLike(text) } } : {};
  const after = decodeCursor(cursor);
  const at = new Date(String(after?.keys[0]));
  const before =
    after && !Number.isNaN(at.getTime())
      ? { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: after.id } }] }
      : {};
  const [rows, total] = await Promise.all([
    db.smsMessage.findMany({
      where: { AND: [where, before] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: PAGE + 1,
      select: { id: true, toNumber: true, body: true, template: true, status: true, createdAt: true },
    }),
    db.smsMessage.count({ where }),
  ]);
  const items: TextItem[] = rows.slice(0, PAGE).map(({ toNumber, ...row }) => ({ ...row, to: toNumber }));
  const last = items.at(-1);
  const nextCursor =
    rows.length > PAGE && last ? encodeCursor({ keys: [last.createdAt.toISOString()], id: last.id }) : null;
  return { items, total, nextCursor };
}
