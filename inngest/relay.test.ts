import pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { raise } from "@/lib/platform/outbox";
import { claimOutbox, type OutboxRow } from "@/lib/platform/outbox-store";
import { drain, forgetJobs, jobsStage, runsOf } from "@/lib/testing/jobs";
import { embeddedEngine, inngestEngine } from "./engines";
import { type DeliveryEngine, relayOnce, startRelay } from "./relay";

const stage = jobsStage();
const { client, serve } = stage;
beforeEach(forgetJobs);
afterEach(stage.undo);

const place = { organizationId: newId(), eventId: newId() };

function raiseMails(...ids: string[]): Promise<void> {
  return inTransaction((tx) =>
    raise(
      tx,
      place,
      ...ids.map((mailMessageId) => ({ name: "mail/message.queued" as const, data: { mailMessageId } })),
    ),
  );
}

/** Remembers what it was given; `refuse` says what it cannot take. */
function recorder(refuse: (row: OutboxRow) => boolean = () => false) {
  const seen: unknown[] = [];
  const engine: DeliveryEngine = {
    isReady: () => true,
    deliver: async (rows) => {
      if (rows.some(refuse)) throw new Error("Poisoned");
      seen.push(...rows.map((row) => row.data.mailMessageId));
      await db.outboxEvent.updateMany({
        where: { id: { in: rows.map((row) => row.id) } },
        data: { deliveredAt: new Date() },
      });
    },
  };
  return { engine, seen };
}

const mailFunction = (done: unknown[]) =>
  client.createFunction({ id: "mail", triggers: [{ event: "mail/message.queued" }] }, async ({ event, step }) => {
    await step.run("deliver", () => done.push(event.data.mailMessageId));
  });

test("what was committed is delivered once in effect; what was rolled back never was", async () => {
  const done: unknown[] = [];
  const app = await serve(mailFunction(done));
  const [kept, dropped] = [newId(), newId()];
  await raiseMails(kept);
  await inTransaction(async (tx) => {
    await raise(tx, place, { name: "mail/message.queued", data: { mailMessageId: dropped } });
    throw new Error("Rolled back");
  }).catch(() => undefined);

  const engine = embeddedEngine(() => app.registry);
  const rows = await claimOutbox(10, 30);
  // The same rows twice, as after a crash between delivery and its record.
  await engine.deliver(rows);
  await engine.deliver(rows);
  await drain(app);
  expect(done).toEqual([kept]);
  expect(await runsOf("test-mail")).toHaveLength(1);
  expect(await db.outboxEvent.count({ where: { deliveredAt: null } })).toBe(0);
});

test("an event that cannot be delivered is put off, and the others go on", async () => {
  const ids = [newId(), newId(), newId()];
  await raiseMails(...ids);
  const { engine, seen } = recorder((row) => row.data.mailMessageId === ids[1]);
  await relayOnce(engine);
  expect([...seen].sort()).toEqual([ids[0], ids[2]].sort());
  const [stuck] = await db.outboxEvent.findMany({ where: { deliveredAt: null } });
  expect(stuck).toMatchObject({ attempts: 1, lastError: "Poisoned" });
  await relayOnce(engine);
  expect(seen).toHaveLength(2);

  await db.$executeRaw`UPDATE outbox_events SET next_attempt_at = clock_timestamp()`;
  const well = recorder();
  await relayOnce(well.engine);
  expect(well.seen).toEqual([ids[1]]);
});

test("events wait while it is not known which functions there are", async () => {
  await raiseMails(newId());
  await relayOnce(embeddedEngine(() => null));
  expect(await db.outboxEvent.findMany()).toMatchObject([{ deliveredAt: null, attempts: 0 }]);
});

test("relays that claim at once get different events; what a dead one took comes back", async () => {
  await raiseMails(...Array.from({ length: 40 }, newId));
  const claims = await Promise.all([1, 2, 3, 4].map(() => claimOutbox(10, 30)));
  expect(new Set(claims.flat().map((row) => row.id)).size).toBe(40);
  expect(await claimOutbox(10, 30)).toEqual([]);
  await db.$executeRaw`UPDATE outbox_events SET next_attempt_at = clock_timestamp()`;
  expect(await claimOutbox(10, 30)).toHaveLength(10);
});

test("a commit wakes the relay, which tells open pages what happened where, and nothing else", async () => {
  const listener = new pg.Client({ connectionString: env.DATABASE_URL });
  await listener.connect();
  stage.afterwards(() => listener.end());
  const heard: unknown[] = [];
  listener.on("notification", ({ payload }) => heard.push(JSON.parse(payload ?? "null")));
  await listener.query("LISTEN marquee_live");
  const { engine } = recorder();
  // Polling would take an hour.
  const relay = startRelay(engine, 3_600_000);
  stage.afterwards(relay.stop);
  await raiseMails(newId());
  await vi.waitFor(() => expect(heard).toEqual([{ name: "mail/message.queued", ...place }]), 5000);
});

test("Inngest gets the outbox's id, and again what it did not take", async () => {
  await raiseMails(newId());
  const sent: unknown[] = [];
  let isDown = true;
  const engine = inngestEngine({
    send: async (payload) => {
      if (isDown) throw new Error("Inngest is away");
      sent.push(payload);
      return { ids: [] };
    },
  });
  await relayOnce(engine);
  isDown = false;
  await db.$executeRaw`UPDATE outbox_events SET next_attempt_at = clock_timestamp()`;
  await relayOnce(engine);
  const [row] = await db.outboxEvent.findMany();
  expect(sent).toMatchObject([[{ id: row?.id, name: "mail/message.queued" }]]);
  expect(row?.deliveredAt).not.toBeNull();
});

test("what a function sends leaves through the outbox too, and once where it names an id", async () => {
  const done: unknown[] = [];
  const fan = client.createFunction({ id: "fan", triggers: [{ event: "guests/list.changed" }] }, async ({ step }) => {
    const event = { id: "welcome-1", name: "mail/message.queued", data: { mailMessageId: "m1" } };
    await step.sendEvent("tell", [event, event]);
  });
  const app = await serve(fan, mailFunction(done));
  const engine = embeddedEngine(() => app.registry);
  await inTransaction((tx) => raise(tx, place, { name: "guests/list.changed", data: { eventId: place.eventId } }));
  for (let round = 0; round < 2; round++) {
    await relayOnce(engine);
    await drain(app);
  }
  expect(done).toEqual(["m1"]);
});
