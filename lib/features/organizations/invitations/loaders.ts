import { hadAddress } from "@/lib/features/accounts/address/data";
import { currentSession } from "@/lib/platform/access/gates";
import { openLoader } from "@/lib/platform/loader";
import { answerWith } from "@/lib/platform/page-status";
import { findInvitationCard } from "./data";

/**
 * An invitation by its link, and as whom this browser is signed in: whether as who was invited, be it at an address that
 * they have left since. The page of one that is over is answered with 410.
 * The link is the authority.
 */
export const loadInvitation = openLoader(async (token: string) => {
  const [card, session] = await Promise.all([findInvitationCard(token), currentSession()]);
  if (card?.state !== "open") await answerWith(card ? 410 : 404);
  if (!session) return { card, signedInAs: null };
  const { user } = session;
  const isInvited = card !== null && (card.email === user.email || (await hadAddress(user, card.email)));
  return { card, signedInAs: { name: user.name, email: user.email, isInvited } };
});
