import { type Home, makeHomes } from "@/e2e/deep/households";
import { newId } from "@/lib/platform/ids";
import { makeEvent, makeMember, type TestEvent } from "@/lib/testing/factories";
import { signIn } from "@/lib/testing/request";
import { answersOf } from "./rsvp-contenders";
import { readForm, type Sending } from "./send-forms";

/** An event, who follows it in how many browsers, and who is invited to it. */
export type BoardCrowd = { event: TestEvent; cookies: string[]; homes: Home[]; people: number };

const people = 2;

/** Planners of one organization, each signed in in several browsers. */
export async function makeBoardCrowd(size: {
  planners: number;
  browsersEach: number;
  households: number;
}): Promise<BoardCrowd> {
  const event = await makeEvent({ capacity: 100_000, isCapacityEnforced: true }, { capacity: 100_000 });
  const cookies: string[] = [];
  for (let planner = 0; planner < size.planners; planner++) {
    const { user } = await makeMember(event.organizationId, "planner");
    for (let browser = 0; browser < size.browsersEach; browser++) {
      cookies.push((await signIn({ ...user, sessionId: newId() })).cookie);
    }
  }
  return { event, cookies, people, homes: await makeHomes(event, size.households, people) };
}

/** The form of one of the households, filled in: everybody comes. */
export async function answerForm(url: string, { event, homes }: BoardCrowd, turn: number): Promise<Sending> {
  const home = homes[turn];
  if (!home) throw new Error("Everybody has answered.");
  const page = `/r/${home.token}`;
  const { hidden } = await readForm(`${url}${page}`);
  const fields = { ...hidden, ...answersOf(home, event) };
  return { url: `${url}${page}`, address: `10.9.0.${turn % 256}`, fields, leadsTo: `${page}?sent=1` };
}
