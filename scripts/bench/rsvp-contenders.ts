import { createHash } from "node:crypto";
import type pg from "pg";
import { type Home, makeHomes } from "@/e2e/deep/households";
import { submitAnswers } from "@/lib/features/rsvp/answers/mutations/submit-answers";
import { guestDoor } from "@/lib/platform/access/guest-gates";
import { newId } from "@/lib/platform/ids";
import { makeEvent, type TestEvent } from "@/lib/testing/factories";
import { everybody, makeMeal } from "@/lib/testing/rsvp-factories";
import { percentile } from "./figure";
import type { Stood } from "./load";
import { recordStatements, replayStatements } from "./replay";
import { checkAnswers, checkRows } from "./rsvp-rows";
import { readForm, type Sending, sendForms } from "./send-forms";

/** Somebody who takes answers: of as many households as they are given, each of which answers for the first time. */
export type Contender = {
  name: string;
  answer(homes: number): Promise<Stood>;
  /** Throws unless everything is stored that was answered. */
  check(): Promise<void>;
};

const atOnce = 10;
const people = 2;

/** An event of its own for each contender, with places for everybody and no more, and a meal. */
async function makeStage() {
  const limited = { capacity: 1_000_000, isCapacityEnforced: true };
  const event = await makeEvent(limited, { capacity: limited.capacity });
  return { event, meal: await makeMeal(event), homes: 0, guests: 0 };
}

/** The product's own answer, as a browser without a script sends it. */
export async function productOverHttp(name: string, url: string, client: pg.Pool): Promise<Contender> {
  const stage = await makeStage();
  const { event, meal } = stage;
  return {
    name,
    async answer(count) {
      const homes = await makeHomes(event, count, people);
      const form = await readForm(`${url}/r/${homes[0]?.token}`);
      const sendings = homes.map((home): Sending => {
        const page = `/r/${home.token}`;
        const fields = { ...form.hidden, ...answersOf(home, event, meal), token: home.token, key: newId() };
        return { url: `${url}${page}`, address: anAddress(), fields, leadsTo: `${page}?sent=1` };
      });
      const unasked = Object.keys(sendings[0]?.fields ?? {}).filter((field) => !form.names.has(field));
      if (unasked.length > 0) throw new Error(`The page does not ask for ${unasked.join(", ")}`);
      stage.homes += homes.length;
      stage.guests += homes.length * people;
      return sendForms(sendings, atOnce);
    },
    check: () => checkRows(client, event, stage),
  };
}

/** Everybody comes, and eats the meal where there is one. */
export function answersOf({ guestIds }: Home, { sessionId }: TestEvent, meal?: string): Record<string, string> {
  const fields = guestIds.flatMap((guestId) => [
    [`answers.${guestId}.${sessionId}.status`, "accepted"],
    ...(meal ? [[`answers.${guestId}.${sessionId}.meal`, meal]] : []),
    [`needs.${guestId}`, ""],
  ]);
  return { ...Object.fromEntries(fields), note: "" };
}

/** The least server action: one guest's answer, by one read and one upsert. */
export async function minimalAction(name: string, url: string, client: pg.Pool): Promise<Contender> {
  const { event } = await makeStage();
  let answered = 0;
  return {
    name,
    async answer(count) {
      const homes = await makeHomes(event, count, people);
      const sendings: Sending[] = [];
      const page = `${url}/answer/form`;
      const { hidden } = await readForm(page);
      for (const { householdId, guestIds } of homes) {
        const fields = { ...hidden, guest: guestIds[0] ?? "", session: event.sessionId };
        sendings.push({ url: page, address: anAddress(), fields, leadsTo: `/answer/${householdId}?sent=1` });
      }
      answered += count;
      return sendForms(sendings, atOnce);
    },
    check: () => checkAnswers(client, event.eventId, answered),
  };
}

/** The statements of the product's answer, from its gate to its commit, through the driver without the product. */
export async function byDriver(name: string, pool: pg.Pool): Promise<Contender> {
  const stage = await makeStage();
  const { event, meal } = stage;
  const [model] = await makeHomes(event, 1, people);
  if (!model) throw new Error("There is no household.");
  const statements = await recordStatements(async () => {
    const door = await guestDoor("rsvp.answer", model.token);
    await submitAnswers(door, everybody(model, event.sessionId, "accepted", meal));
  });
  const kept = [event.eventId, event.organizationId, event.sessionId, meal].map((id): [string, string] => [id, id]);
  stage.homes = 1;
  stage.guests = people;
  const answerOne = async (home: Home): Promise<number> => {
    const start = performance.now();
    const client = await pool.connect();
    try {
      await replayStatements(client, statements, new Map([...kept, ...namesOf(model, home)]));
    } finally {
      client.release();
    }
    return performance.now() - start;
  };
  return {
    name: `${name}, ${statements.length} statements`,
    async answer(count) {
      const homes = await makeHomes(event, count, people);
      stage.homes += count;
      stage.guests += count * people;
      const times: number[] = [];
      const start = performance.now();
      const guest = async () => {
        for (let home = homes.pop(); home; home = homes.pop()) times.push(await answerOne(home));
      };
      await Promise.all(Array.from({ length: atOnce }, guest));
      return { rate: (count * 1000) / (performance.now() - start), p95: percentile(times, 0.95) };
    },
    check: () => checkRows(pool, event, stage),
  };
}

/** What stands for another household where this one stood: its id, its guests, and the digest that its limit is kept by. */
function namesOf(from: Home, to: Home): [string, string][] {
  const digest = (text: string) => createHash("sha256").update(text).digest("base64url");
  return [
    [from.householdId, to.householdId],
    [digest(from.householdId), digest(to.householdId)],
    ...from.guestIds.map((id, index): [string, string] => [id, to.guestIds[index] ?? ""]),
  ];
}

let visitors = 0;

/** Every guest sits somewhere else, as behind a proxy that says where. */
function anAddress(): string {
  visitors += 1;
  return `10.${visitors >> 16}.${(visitors >> 8) & 255}.${visitors & 255}`;
}
