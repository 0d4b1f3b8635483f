import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestApp } from "@/lib/testing/app";
import type { TestEvent } from "@/lib/testing/factories";
import type { MailServer } from "@/lib/testing/mail-server";
import type { Burst, Sending } from "./answers";
import { type Chance, makeChance } from "./chance";
import type { Home } from "./households";
import type { ReadyList } from "./lists";
import { startStage } from "./stage";

/** What is going on when the process dies. */
const moments = ["answers", "answers", "import", "import", "import", "mail", "invitations", "start"] as const;
type Moment = (typeof moments)[number];

const homesPerMoment = 24;

let chance: Chance;
let app: TestApp;
let postOffice: MailServer;
let answers: typeof import("./answers");
let lists: typeof import("./lists");
let work: typeof import("./work");
let post: typeof import("./post-office");

let event: TestEvent;
let homes: Home[];
let sessions: Record<string, string | null>;
let ready: ReadyList[];
const requested: ReadyList[] = [];
const occasions: string[] = [];
const bursts: Burst[] = [];
/** Imports that were under way when the process died. */
let cutImports = 0;

beforeAll(async () => {
  chance = makeChance("kills");
  const { startMailServer } = await import("@/lib/testing/mail-server");
  postOffice = await startMailServer();
  app = await startStage("kills", { SMTP_URL: postOffice.url });
  [answers, lists, work, post] = await Promise.all([
    import("./answers"),
    import("./lists"),
    import("./work"),
    import("./post-office"),
  ]);
  const { makeEvent } = await import("@/lib/testing/factories");
  const { makeMeal, makeSession } = await import("@/lib/testing/rsvp-factories");
  const { makeHomes } = await import("./households");
  event = await makeEvent();
  sessions = { [event.sessionId]: await makeMeal(event), [await makeSession(event)]: null };
  homes = await makeHomes(event, moments.length * homesPerMoment, 2);
  ready = [];
  for (const list of [lists.longList, lists.laureates, lists.longList, lists.laureates, lists.longList]) {
    ready.push(await lists.makeReady(list));
  }
});

afterAll(async () => {
  await app?.stop();
  await postOffice?.stop();
});

/** The next households begin to answer. */
function nextBurst(): Burst {
  const from = bursts.length * homesPerMoment;
  const sendings = homes
    .slice(from, from + homesPerMoment)
    .map((home): Sending => answers.makeSending(home, sessions, chance));
  const burst = answers.startBurst(sendings, { url: app.url });
  // Looked at in the end; until then a failure must not count as forgotten.
  burst.over.catch(() => undefined);
  bursts.push(burst);
  return burst;
}

/** Brings something about and comes back in the middle of it. */
const reach: Record<Moment, (burst: Burst) => Promise<void>> = {
  answers: (burst) => burst.reached(chance.between(1, homesPerMoment - 4)),
  import: async () => {
    const next = ready.splice(0, 2);
    for (const list of next) await lists.request(list);
    requested.push(...next);
    const rows = chance.pick([0, 0, 500, 1000, 2000]);
    await work.until("an import under way", async () => {
      const isUnderWay = (await lists.rowsUnderWay(requested)) > rows;
      return isUnderWay || (await lists.areIn(requested));
    });
  },
  mail: () => work.until("a mail in hand", async () => (await work.mailsInHand()) > 0),
  invitations: async () => {
    const occasion = await work.inviteEverybody(event);
    occasions.push(occasion);
    const made = chance.pick([0, 50, 100]);
    await work.until("a mailing under way", async () => (await work.invitationsMade(occasion)) >= made);
  },
  start: async (burst) => {
    await burst.reached(chance.between(1, 4));
    await app.kill();
    const start = app.start().then(
      () => "ready" as const,
      () => "killed" as const,
    );
    await Promise.race([start, pause(chance.between(50, 2500))]);
  },
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What must be so at every instant, also with nobody alive to tidy up. */
async function expectNothingHalf(): Promise<void> {
  const { listCountMismatches } = await import("@/lib/testing/count-mismatches");
  expect(await lists.halfIn(requested), "lists that are half in").toEqual([]);
  expect(await work.halfAnswered(event), "answers that are half there").toEqual([]);
  expect(await listCountMismatches(), "counters that differ from their rows").toEqual([]);
  const acknowledged = bursts.flatMap((burst) => [...burst.acknowledged]);
  expect(await answers.acknowledgedWrongly(acknowledged), "acknowledged, and not there as such").toEqual([]);
}

test("kill -9 at any moment: what was acknowledged is there, once and whole, and all work is done in the end", {
  timeout: 400_000,
}, async () => {
  const order = chance.shuffle(moments);
  for (const [index, moment] of order.entries()) {
    await reach[moment](nextBurst());
    await pause(chance.between(0, 60));
    await app.kill();
    cutImports += (await lists.standingsOf(requested)).filter(({ status }) => status === "running").length;
    await expectNothingHalf();
    // Otherwise whoever comes next meets leases of the dead and has to wait them out.
    const isLast = index === order.length - 1;
    if (isLast) await work.letMinutesPass();
    else if (chance.is(0.6)) await work.letLeasesEnd();
    await app.start();
  }

  await Promise.all(bursts.map((burst) => burst.over));
  await work.allDone();

  const sendings = bursts.flatMap((burst) => [...burst.acknowledged]);
  expect(sendings).toHaveLength(homes.length);
  await expectNothingHalf();
  expect((await lists.standingsOf(requested)).map(({ status }) => status)).toEqual(requested.map(() => "completed"));
  expect(await work.wrongConfirmations(event.eventId)).toEqual([]);
  for (const occasion of occasions) expect(await work.wrongDeliveries(event.eventId, occasion)).toEqual([]);
  expect(await work.strayInvitations(event.eventId)).toEqual([]);
  expect(await post.wronglyPosted(postOffice)).toEqual([]);
  const repeated = bursts.reduce((sum, burst) => sum + burst.repeated, 0);
  // Otherwise the kills came too early or too late to mean anything.
  expect(repeated, "guests who were cut off").toBeGreaterThan(0);
  expect(cutImports, "imports that were cut off").toBeGreaterThan(0);
  console.log(
    `kills (${order.join(", ")}): ${sendings.length} sendings, ${repeated} of them repeated, ${requested.length} imports cut ${cutImports} times, ` +
      `${postOffice.received.length} mails, ${post.postedAgain(postOffice)} posted again`,
  );
});

test("control: each of these checks finds the one row that is amiss", async () => {
  const { db } = await import("@/lib/platform/db");
  const { newId } = await import("@/lib/platform/ids");
  const [first, second] = bursts.flatMap((burst) => [...burst.acknowledged]);
  const [list] = requested;
  const [occasion] = occasions;
  if (!first || !second || !list || !occasion) throw new Error("Nothing went before.");
  const { eventId } = event;

  await db.guest.deleteMany({
    where: { id: (await db.guest.findFirstOrThrow({ where: { eventId: list.event.eventId } })).id },
  });
  expect(await lists.halfIn(requested)).toHaveLength(1);

  const { guestId = "", sessionId = "" } = first.choices[0] ?? {};
  await db.answer.delete({ where: { guestId_sessionId: { guestId, sessionId } } });
  expect(await work.halfAnswered(event)).toHaveLength(1);
  const again = { id: newId(), eventId, householdId: second.home.householdId, key: `${second.key}~2`, outcome: {} };
  await db.rsvpSubmission.create({ data: again });
  expect(await answers.acknowledgedWrongly([first, second])).toHaveLength(2);
  expect(await work.wrongConfirmations(eventId)).toHaveLength(1);

  const delivery = await db.delivery.findFirstOrThrow({ where: { eventId, occasion }, select: { id: true } });
  await db.delivery.update({ where: { id: delivery.id }, data: { mailMessageId: null } });
  expect(await work.wrongDeliveries(eventId, occasion)).toHaveLength(1);
  expect(await work.strayInvitations(eventId)).toHaveLength(1);
  postOffice.received.push(...postOffice.received.slice(0, 1), ...postOffice.received.slice(0, 1));
  expect(await post.wronglyPosted(postOffice)).toHaveLength(1);
});
