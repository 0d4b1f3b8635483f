import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { type ActionDoor, readDoors } from "../access/doors";
import { act } from "../access/knock";
import type { Chance } from "./chance";
import type { Home } from "./households";
import { untilUp } from "./stage";

/** What one guest says to one session. */
export type Choice = { guestId: string; sessionId: string; status: "accepted" | "declined"; meal: string | null };

/** One sending of a household's form, under its key. */
export type Sending = { home: Home; key: string; choices: Choice[]; note: string };

let door: ActionDoor | undefined;

function submitDoor(): ActionDoor {
  door ??= readDoors().actions.find(({ name }) => name === "submitAnswersAction");
  if (!door) throw new Error("The build has no submitAnswersAction.");
  return door;
}

/** Everybody of a household says something to every session, each accepting as often as `share` says. */
export function makeSending(home: Home, sessions: Record<string, string | null>, chance: Chance, share = 0.6): Sending {
  const choices = home.guestIds.flatMap((guestId) =>
    Object.entries(sessions).map(([sessionId, meal]): Choice => {
      const accepts = chance.is(share);
      return { guestId, sessionId, status: accepts ? "accepted" : "declined", meal: accepts ? meal : null };
    }),
  );
  return { home, choices, key: newId(), note: `From ${home.householdId}` };
}

/** Posts a sending over HTTP as a browser does. Answers "done" or why not; throws when no whole answer came. */
export function send({ home, key, choices, note }: Sending, url: string): Promise<string> {
  const answers: Record<string, Record<string, { status: string; meal?: string }>> = {};
  for (const { guestId, sessionId, status, meal } of choices) {
    answers[guestId] = { ...answers[guestId], [sessionId]: { status, ...(meal && { meal }) } };
  }
  const headers = { origin: new URL(url).origin };
  return act(
    submitDoor(),
    `${url}/r/${home.token}`,
    { token: home.token, key, answers, note },
    { cookie: null, headers },
  );
}

export type Burst = {
  /** Those to which the app has said "done". */
  readonly acknowledged: Sending[];
  /** How often a sending had to be repeated because no answer came. */
  readonly repeated: number;
  /** Resolves when `count` of them are acknowledged. */
  reached(count: number): Promise<void>;
  /** Resolves when all are; rejects when the app has answered anything but "done". */
  over: Promise<void>;
};

type BurstOptions = {
  url: string;
  /** How many households send at the same time. */
  atOnce?: number;
  /** Answers after which a guest tries again, as after none at all. */
  isTrouble?: (answer: string) => boolean;
};

/** Households that all answer now. Who gets no answer waits until the app is up, and repeats it under the same key. */
export function startBurst(
  sendings: readonly Sending[],
  { url, atOnce = 12, isTrouble = () => false }: BurstOptions,
): Burst {
  const waiting = [...sendings];
  const acknowledged: Sending[] = [];
  const watchers: { count: number; tell: () => void }[] = [];
  let repeated = 0;

  const insist = async (sending: Sending): Promise<void> => {
    for (;;) {
      const answer = await send(sending, url).catch(cutOff);
      if (answer === "done") return;
      if (answer !== null && !isTrouble(answer)) throw new Error(`The app answered: ${answer}`);
      repeated += 1;
      // Cut off, they try as soon as anything answers; told of trouble, they leave it alone for a while.
      await untilUp(url, answer === null ? "/api/health" : "/api/health/ready");
    }
  };
  const client = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await insist(next);
      acknowledged.push(next);
      for (const { count, tell } of watchers) if (acknowledged.length >= count) tell();
    }
  };
  const over = Promise.all(Array.from({ length: atOnce }, client)).then(() => undefined);
  return {
    acknowledged,
    get repeated() {
      return repeated;
    },
    over,
    reached: (count) =>
      Promise.race([
        over,
        new Promise<void>((resolve) => {
          if (acknowledged.length >= count) resolve();
          watchers.push({ count, tell: resolve });
        }),
      ]),
  };
}

/** The connection broke before the whole answer was there: nobody knows what became of it. */
function cutOff(error: unknown): null {
  if (error instanceof TypeError || (error instanceof Error && "code" in error)) return null;
  throw error;
}

/** Differences between what was acknowledged and what is stored, as sentences. Three reads, however many there are. */
export async function acknowledgedWrongly(sendings: readonly Sending[]): Promise<string[]> {
  const ids = sendings.map(({ home }) => home.householdId);
  const guests = { guestId: { in: sendings.flatMap(({ home }) => home.guestIds) } };
  const [submissions, answers, revisions] = [
    await db.rsvpSubmission.findMany({ where: { householdId: { in: ids } }, select: { householdId: true, key: true } }),
    await db.answer.findMany({ where: guests }),
    await db.answerRevision.findMany({ where: guests }),
  ];
  return sendings.flatMap(({ home, key, choices }) => {
    const keys = submissions.filter(({ householdId }) => householdId === home.householdId).map((each) => each.key);
    const said = describe(choices.map(({ meal, ...choice }) => ({ ...choice, mealOptionId: meal })));
    const isTheirs = ({ guestId }: { guestId: string }) => home.guestIds.includes(guestId);
    const found = {
      keys,
      answers: describe(answers.filter(isTheirs)),
      revisions: describe(revisions.filter(isTheirs)),
    };
    const wanted = { keys: [key], answers: said, revisions: said };
    const isRight = JSON.stringify(found) === JSON.stringify(wanted);
    return isRight ? [] : [`${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`];
  });
}

type Row = { guestId: string; sessionId: string; status: string; mealOptionId: string | null };

const describe = (rows: readonly Row[]): string[] =>
  rows
    .map(({ guestId, sessionId, status, mealOptionId }) => [guestId, sessionId, status, mealOptionId].join(" "))
    .sort();
