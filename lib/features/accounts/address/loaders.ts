import { currentSession } from "@/lib/platform/access/gates";
import { openLoader } from "@/lib/platform/loader";
import { answerWith } from "@/lib/platform/page-status";
import { findChangeOfLink, findUndoOfLink } from "./data";

/**
 * What the link to a new address opens, and whether this browser is signed in to that very account; the page of a dead
 * link is answered with 404. The link is the authority. Tells nothing of the account's present address.
 */
export const loadAddressChange = openLoader(async (secret: string) => {
  const [change, session] = await Promise.all([findChangeOfLink(secret), currentSession()]);
  if (!change) {
    await answerWith(404);
    return { change: null, isSignedIn: session !== null };
  }
  const { name, newEmail, userId } = change;
  return { change: { name, newEmail, isOwn: session?.user.userId === userId }, isSignedIn: session !== null };
});

/** What the link to an old address takes back; the page of a dead one is answered with 404. The link is the authority. */
export const loadAddressUndo = openLoader(async (secret: string) => {
  const undo = await findUndoOfLink(secret);
  if (!undo) await answerWith(404);
  return undo;
});
