import { currentSession } from "@/lib/platform/access/gates";
import { openLoader } from "@/lib/platform/loader";
import { answerWith } from "@/lib/platform/page-status";
import { findInvitationCard } from "./data";

/**
 * An invitation by its link, and as whom this browser is signed in; the page of one that is over is answered with 410.
 * The link is the authority.
 */
export const loadInvitation = openLoader(async (token: string) => {
  const [card, session] = await Promise.all([findInvitationCard(token), currentSession()]);
  if (card?.state !== "open") await answerWith(card ? 410 : 404);
  return { card, signedInAs: session ? { name: session.user.name, email: session.user.email } : null };
});
