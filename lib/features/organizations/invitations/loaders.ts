import { currentSession } from "@/lib/platform/access/gates";
import { openLoader } from "@/lib/platform/loader";
import { findInvitationCard } from "./data";

/** An invitation by its link, and as whom this browser is signed in. The link is the authority. */
export const loadInvitation = openLoader(async (token: string) => {
  const [card, session] = await Promise.all([findInvitationCard(token), currentSession()]);
  return { card, signedInAs: session ? { name: session.user.name, email: session.user.email } : null };
});
