import { currentSession } from "@/lib/platform/access/gates";
import { env, hasMailbox } from "@/lib/platform/env";
import { notFoundError } from "@/lib/platform/errors";
import { openLoader, userLoader } from "@/lib/platform/loader";
import { answerWith } from "@/lib/platform/page-status";
import { getWaitingChange } from "./address/data";
import { findTokenHolder, getProfile, listDemoSignIns, listSignedInBrowsers } from "./data";
import type { TokenPurpose } from "./rules/tokens";

/** Whether somebody is signed in. For anybody. */
export const loadIsSignedIn = openLoader(async () => (await currentSession()) !== null);

/** The demo accounts that the sign-in page offers; null outside demo mode. For anybody. */
export const loadDemoSignIns = openLoader(async () => (env.MARQUEE_DEMO ? listDemoSignIns() : null));

/** Whether mails are kept and can be read here instead of leaving. For anybody. */
export const loadHasMailbox = openLoader(async () => hasMailbox(env));

/** Whose link this is, while it works; the page of a dead one is answered with 404. The link is the authority. */
export const loadTokenHolder = openLoader(async (purpose: TokenPurpose, secret: string) => {
  const holder = await findTokenHolder(purpose, secret);
  if (!holder) await answerWith(404);
  return holder;
});

/** The signed-in person's profile with the browsers that are signed in and the address that waits to be theirs. */
export const loadProfile = userLoader(async (scope) => {
  const [profile, browsers, waiting] = await Promise.all([
    getProfile(scope),
    listSignedInBrowsers(scope),
    getWaitingChange(scope),
  ]);
  if (!profile) throw notFoundError();
  return { profile, browsers, waiting };
});
