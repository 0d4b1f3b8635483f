import type { ActionState } from "@/lib/platform/result";

/** What browsers and the framework say when a call got no answer, or one that is not the product's. */
const unreached =
  /failed to fetch|networkerror|load failed|network error|network connection|connection closed|unexpected response was received/i;
const outdated = /was not found on the server/i;

const sentences = {
  unreachable:
    "The connection was lost before we heard back. Nothing you typed is gone: try again when you are online.",
  outdated: "Marquee has been updated since this page was opened. Reload the page, then try again.",
};

type Options = {
  state?: ActionState;
  /** What is said when nothing answers, where the page speaks another language. */
  unreachable?: string | undefined;
};

/**
 * Calls a server action. A call that the network lost is answered as a refusal, in a sentence, so that the page and
 * what was typed stay; what the framework throws for itself (a redirect) and real faults are thrown on.
 */
export async function callAction<Input>(
  action: (state: ActionState, input: Input) => Promise<ActionState>,
  input: Input,
  { state = null, unreachable = sentences.unreachable }: Options = {},
): Promise<ActionState> {
  try {
    return await action(state, input);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (unreached.test(error.message)) return { ok: false, reason: "unreachable", message: unreachable };
    if (outdated.test(error.message)) return { ok: false, reason: "outdated", message: sentences.outdated };
    throw error;
  }
}
