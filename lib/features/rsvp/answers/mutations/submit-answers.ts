import { claimingPlaces, claimPlaces, isPlacesRefusal } from "@/lib/features/events/places/mutations";
import type { GuestDoor } from "@/lib/platform/access/guest-gates";
import type { EventScope, GuestScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { isForeignKeyViolation } from "@/lib/platform/db/constraints";
import { type DirectTransaction, inDirectTransaction, isDirect, runnerOf } from "@/lib/platform/db/statement";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { pickLocale } from "@/lib/platform/i18n/locales";
import { done, type Refusal } from "@/lib/platform/result";
import type { Standing } from "../data/state";
import { demandOf } from "../rules/demand";
import { planSubmission } from "../rules/plan";
import { type Obstacle, refusalOf } from "../rules/refusals";
import { withoutUnseen } from "../rules/unseen";
import type { Submission } from "../schema";
import type { Answering, AtHousehold, RsvpState, SubmitRefusal, SubmitResult } from "../types";
import { submissionOf } from "./keep-submission";
import { lockStanding, openStanding } from "./lock-standing";
import { PeopleChange } from "./write-people";
import { writingPlan } from "./write-plan";

/** Carries a refusal out of the transaction, so that everything it wrote is undone. */
class Refused extends Error {
  constructor(
    readonly obstacle: Obstacle,
    readonly state: RsvpState | null,
  ) {
    super(obstacle.reason);
  }
}

/**
 * A household's own answers: all of them, or a refusal and nothing. Refuses when answers are closed at `at`, when the
 * input names anything that is not this household's, when more come than its allowance or a session's places, and when
 * something required is missing. The same key with the same content is answered again without doing it again. At a door
 * that is not open yet it is opened first; throws as the gates do.
 */
export async function submitAnswers(
  scope: GuestScope | GuestDoor,
  input: Submission,
  at: Date = now(),
): Promise<SubmitResult> {
  return submit(scope, input, { by: "guest", now: at });
}

/**
 * Answers that a planner writes down for a household: also after the deadline and with gaps that guests may not leave,
 * never past a capacity or at a cancelled event. Throws NOT_FOUND for a household of another event.
 */
export async function submitOnBehalf(
  scope: EventScope,
  householdId: string,
  input: Submission,
  at: Date = now(),
): Promise<SubmitResult> {
  // Every read and write below is by event and household together: a foreign id finds nothing.
  const { organizationId, eventId, actor } = scope;
  const household: AtHousehold = { organizationId, eventId, actor, householdId };
  const result = await submit(household, { ...input, lang: "en" }, { by: "planner", now: at });
  if (!result.ok && result.reason === "household_gone") throw notFoundError();
  return result;
}

async function submit(whose: AtHousehold | GuestDoor, input: Submission, answering: Answering): Promise<SubmitResult> {
  let at = "open" in whose ? null : whose;
  try {
    return await inEitherTransaction(async (tx) => {
      if (at) return submitLocked(tx, at, await lockStanding(tx, at, input.key), input, answering);
      if (!isDirect(tx) || !("open" in whose)) throw new Error("A door is opened by the first transaction.");
      const opened = await openStanding(tx, whose, input.key);
      // Begun again, it is open, and counted.
      at = opened.at;
      return submitLocked(tx, at, opened.standing, input, answering);
    });
  } catch (error) {
    if (error instanceof Refused) return asRefusal(error, input, answering);
    // A meal or a question that was deleted between our reading and our writing.
    if (isForeignKeyViolation(error)) {
      return asRefusal(new Refused({ ok: false, reason: "invitation_changed" }, null), input, answering);
    }
    throw error;
  }
}

/**
 * By statements alone, as nearly every answer is written. Again from the start, one step after the other, where people
 * come, go or are renamed, and where places lack: who is refused is told which.
 */
async function inEitherTransaction<T>(work: (tx: Tx | DirectTransaction) => Promise<T>): Promise<T> {
  try {
    return await inDirectTransaction(work);
  } catch (error) {
    if (error instanceof PeopleChange || isPlacesRefusal(error)) return inTransaction(work);
    throw error;
  }
}

/** Household → session → event: the order in which everything that touches answers takes its locks. */
async function submitLocked(
  tx: Tx | DirectTransaction,
  at: AtHousehold,
  standing: Standing | null,
  input: Submission,
  answering: Answering,
): Promise<SubmitResult> {
  if (!standing) throw new Refused({ reason: "household_gone" }, null);
  const { state, earlier } = standing;
  const submission = submissionOf(earlier, input, answering.by);
  if ("replayed" in submission) return done({ submissionId: submission.replayed, replayed: true });
  // Sent from here before: what the page shows is what they sent themselves.
  const meant = earlier.length === 0 ? withoutUnseen(state, input) : input;
  const planned = planSubmission(state, meant, answering);
  if (!planned.ok) throw new Refused(planned, state);
  const writing = await writingPlan(tx, at, state, planned.plan, submission, answering);
  const demand = demandOf(state, planned.plan);
  // The counters last: they are what everybody waits for, so they are held no longer than the commit takes.
  if (isDirect(tx)) {
    const claiming = claimingPlaces(at, demand);
    await tx.commitWith(claiming ? [writing, claiming] : [writing]);
  } else {
    await runnerOf(tx).run(writing.statement, writing.values);
    const claimed = await claimPlaces(tx, at, demand);
    if (!claimed.ok) throw new Refused(claimed, state);
  }
  return done({ submissionId: submission.id, replayed: false });
}

function asRefusal({ obstacle, state }: Refused, input: Submission, { by }: Answering): Refusal<SubmitRefusal> {
  return refusalOf(obstacle, state, pickLocale(input.lang, state?.household.locale, state?.event.locale), by);
}
