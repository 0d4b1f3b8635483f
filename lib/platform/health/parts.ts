import { pingDatabase } from "../db/ping";
import { canSendMail, env, hasMailbox } from "../env";
import { hasLateMail } from "../mail/lateness";
import { blobs } from "../storage/blobs";
import type { HealthStatus } from "./check-all";

/** The database answers. */
export async function databaseHealth(): Promise<HealthStatus> {
  await pingDatabase();
  return "ok";
}

/** A file can be written where files are kept. */
export async function storageHealth(): Promise<HealthStatus> {
  await (await blobs()).check();
  return "ok";
}

/**
 * Mails have a way out (or a mailbox to be read in, in development and demo), and none has been waiting for long. Without
 * a way out they are kept and wait: said here and at start, but no reason to take the whole app out of service.
 */
export async function mailHealth(values = env): Promise<HealthStatus> {
  if (!canSendMail(values) && !hasMailbox(values)) return "delayed";
  return (await hasLateMail()) ? "delayed" : "ok";
}
