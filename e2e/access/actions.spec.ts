import { expect, test } from "@playwright/test";
import { newId } from "@/lib/platform/ids";
import { type ActionDoor, readDoors } from "./doors";
import { everythingAt, everythingOf } from "./evidence";
import { idsIn, withForeignIds } from "./foreign-ids";
import { type ActorName, actors, expectedAt, type Gate } from "./gates";
import { act, type Input, reasonOf } from "./knock";
import { pageOf } from "./pages-of-actions";
import { actionRows } from "./rows/actions";
import type { ActionRow } from "./rows/row";
import { cookieFor, makeStage, neighbourOf, type Person, type Stage, type World } from "./world";

type Case = { name: string; row: ActionRow };
const cases: Case[] = Object.entries(actionRows).map(([name, row]) => ({ name, row }));

function doorOf(name: string): ActionDoor {
  const door = readDoors().actions.find((each) => each.name === name);
  if (!door) throw new Error(`The build has no server action ${name}: no page uses it, or its row should go.`);
  return door;
}

/** What an actor is answered whose input is valid for the event, or for their own organization. */
const answerTo = (row: ActionRow, actor: ActorName): string =>
  reasonOf(expectedAt(row.gate, actor), row.answers?.[actor] ?? row.answer ?? "done");

const isLetIn = ({ gate }: ActionRow, actor: ActorName): boolean => expectedAt(gate, actor) === "let in";

/** The world whose doors an actor knocks at: a stranger is at home in their own, except at our event's doors. */
const worldOf = (stage: Stage, gate: Gate, actor: ActorName): Promise<World> | World =>
  actor === "stranger" && (gate.kind === "org" || gate.kind === "user") ? stage.theirs() : stage.ours;

const personOf = (stage: Stage, actor: ActorName): Person =>
  actor === "nobody" || actor === "signed out" ? stage.people.owner : stage.people[actor];

test.describe("who is let in", () => {
  for (const { name, row } of cases) {
    const letIn = actors.filter((actor) => isLetIn(row, actor));
    const refused = actors.filter((actor) => !isLetIn(row, actor));

    test(`${name} lets in whom the table says`, async () => {
      const door = doorOf(name);
      const shared = row.writesElsewhere ? await makeStage() : null;
      // Everything is made before anybody knocks: on a shared stage, making it would look like writing.
      const visits = await Promise.all(
        letIn.map(async (actor) => {
          const stage = shared ?? (await makeStage());
          const world = await worldOf(stage, row.gate, actor);
          return { actor, stage, world, input: await row.input(world, personOf(stage, actor)) };
        }),
      );
      const answers = await Promise.all(
        visits.map(async ({ actor, stage, world, input }) => {
          const before = await everythingOf(stage);
          const answer = await act(door, pageOf(door, world), input, { cookie: await stage.cookieOf(actor) });
          const isOurs = world === stage.ours && !row.writesElsewhere && answer === "done";
          const after = await everythingOf(stage);
          // What is watched below for staying as it is must be seen to change here.
          return [actor, answer, isOurs === (JSON.stringify(before) !== JSON.stringify(after)) ? "seen" : "not seen"];
        }),
      );
      expect(answers).toEqual(letIn.map((actor) => [actor, answerTo(row, actor), "seen"]));
    });

    if (refused.length === 0) continue;
    test(`${name} changes nothing for who is refused`, async () => {
      const door = doorOf(name);
      const stage = await makeStage();
      const input = await row.input(stage.ours, stage.people.owner);
      const before = await everythingOf(stage);
      const answers = await Promise.all(
        refused.map(async (actor) => {
          const cookie = await stage.cookieOf(actor);
          return [actor, await act(door, pageOf(door, stage.ours), input, { cookie })];
        }),
      );
      expect(answers).toEqual(refused.map((actor) => [actor, answerTo(row, actor)]));
      if (row.gate.kind === "event") {
        const cookie = await stage.cookieOf("owner");
        for (const eventId of ["not-an-id", newId(), "", `${stage.ours.eventId} `]) {
          const answer = await act(door, pageOf(door, stage.ours), { ...input, eventId }, { cookie });
          expect(answer, `an owner, at the event "${eventId}"`).toBe("not_found");
        }
      }
      expect(await everythingOf(stage)).toEqual(before);
    });
  }
});

test.describe("ids of others", () => {
  for (const { name, row } of cases) {
    test(`${name} touches nothing that is not the caller's`, async () => {
      const door = doorOf(name);
      const stage = await makeStage();
      const { ours } = stage;
      const ourInput = await row.input(ours, stage.people.owner);
      if (idsIn(ourInput).length === 0) return expect(row.foreign, "No id is in the input").toBeUndefined();
      expect(row.foreign, "The row does not say what becomes of a foreign id").toBeDefined();

      const theirs = await stage.theirs();
      const theirInput = await row.input(theirs, stage.people.stranger);
      await expectUntouched(stage, async () => {
        const cookie = await stage.cookieOf("stranger");
        await tryEach(row.foreign, theirInput, ourInput, (input) => act(door, pageOf(door, theirs), input, { cookie }));
      });
      if (row.gate.kind === "org" || row.gate.kind === "user") return;

      const near = row.gate.kind === "guest" ? await neighbourOf(ours) : await stage.sister();
      const nearInput = await row.input(near, stage.people.owner);
      const before = await everythingAt(ours);
      const cookie = await cookieFor(stage.people.owner);
      const answers = row.sister ?? row.foreign;
      await tryEach(answers, nearInput, ourInput, (input) => act(door, pageOf(door, near), input, { cookie }));
      expect(await everythingAt(ours)).toEqual(before);
    });
  }
});

async function expectUntouched(stage: Stage, work: () => Promise<void>): Promise<void> {
  const before = await everythingOf(stage);
  await work();
  expect(await everythingOf(stage)).toEqual(before);
}

async function tryEach(
  expected: ActionRow["foreign"],
  own: Input,
  others: Input,
  call: (input: Input) => Promise<string>,
): Promise<void> {
  const attempts = withForeignIds(own, others);
  const answers: [string, string][] = [];
  for (const { place, input } of attempts) answers.push([place, await call(input)]);
  const wanted = attempts.map(({ place }) => [place, typeof expected === "string" ? expected : expected?.[place]]);
  expect(answers).toEqual(wanted);
}

test("an action that another site's page calls does nothing", async () => {
  const door = doorOf("cancelEventAction");
  const stage = await makeStage();
  const before = await everythingOf(stage);
  const answer = await act(
    door,
    pageOf(door, stage.ours),
    { eventId: stage.ours.eventId },
    { cookie: await stage.cookieOf("owner"), headers: { origin: "https://elsewhere.example" } },
  );
  expect(answer).toMatch(/^500 /);
  expect(await everythingOf(stage)).toEqual(before);
});
