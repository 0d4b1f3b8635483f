import { now } from "../clock";
import { db } from "../db";
import { readLink } from "../links";
import { linkTarget } from "./outgoing";

/** Somebody opened the mail of this token. Anything else is passed over. */
export async function recordOpened(token: unknown): Promise<void> {
  const link = readLink("mail-open", token);
  if (link) await markOpened(link.id);
}

/**
 * The address behind a followed link, and the click is kept; null for a token that is not ours or a mail that has no
 * such link. Where `isKept` is false the click is not written down.
 */
export async function followLink(token: unknown, isKept: boolean): Promise<string | null> {
  const link = readLink("mail-click", token);
  if (!link) return null;
  const mail = await db.mailMessage.findFirst({ where: { id: link.id, tracked: true }, select: { html: true } });
  const target = mail ? linkTarget(mail.html, link.version) : null;
  if (target && isKept) {
    await markOpened(link.id);
    await db.mailMessage.updateMany({ where: { id: link.id, clickedAt: null }, data: { clickedAt: now() } });
  }
  return target;
}

async function markOpened(id: string): Promise<void> {
  await db.mailMessage.updateMany({ where: { id, tracked: true, openedAt: null }, data: { openedAt: now() } });
}

/** Whether the browser asks not to be followed (DNT, Global Privacy Control). */
export function wantsNoTracking(headers: { get(name: string): string | null }): boolean {
  return headers.get("dnt") === "1" || headers.get("sec-gpc") === "1";
}
