import { connection } from "next/server";
import { env, hasMailbox } from "../env";
import { notFoundError } from "../errors";
import { openLoader } from "../loader";
import { listTexts } from "../sms/mailbox";
import { frameDocument } from "./frame-document";
import { getMail, listMails } from "./mailbox";

/** Mails go nowhere but here in development and demo, where anybody may read them; elsewhere there is no such page. */
async function requireMailbox(): Promise<void> {
  await connection();
  if (!hasMailbox(env)) throw notFoundError();
}

export const loadMailbox = openLoader(async (address: string, cursor: string) => {
  await requireMailbox();
  return listMails({ address, cursor });
});

export const loadTexts = openLoader(async (number: string, cursor: string) => {
  await requireMailbox();
  return listTexts({ number, cursor });
});

/** A mail, with its page as a document for a sandboxed frame. */
export const loadMail = openLoader(async (id: string) => {
  await requireMailbox();
  const mail = await getMail(id);
  if (!mail) throw notFoundError();
  return { ...mail, frame: frameDocument(mail.html, new URL(env.APP_URL).origin) };
});
