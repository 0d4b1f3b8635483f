import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RedisServer, startRedis } from "@/lib/testing/redis-server";
import { db } from "./db";
import { AppError } from "./errors";
import { newId } from "./ids";
import { enforceLimit, limits } from "./rate-limit";
import { fallbackStore } from "./rate-limit/fallback-store";
import { postgresStore, sweepRateLimits } from "./rate-limit/postgres-store";
import { type RedisStore, redisStore } from "./rate-limit/redis-store";

let server: RedisServer;
let redis: RedisStore;
beforeAll(async () => {
  server = await startRedis();
  redis = redisStore(server.url, () => undefined);
});
afterAll(async () => {
  redis.close();
  await server.stop();
});

describe.each([
  ["PostgreSQL", () => postgresStore],
  ["Redis", () => redis],
])("in %s", (_name, store) => {
  test("a crowd is counted one by one, and exactly as many pass as are allowed", async () => {
    const key = newId();
    const { count } = limits["rsvp.answer"];
    const outcomes = await Promise.allSettled(
      Array.from({ length: count + 40 }, () => enforceLimit("rsvp.answer", key, store())),
    );
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused).toHaveLength(40);
    for (const { reason } of refused) {
      expect(reason).toBeInstanceOf(AppError);
      expect(reason).toMatchObject({ code: "RATE_LIMITED", status: 429 });
      expect(reason.retryAfterSeconds).toBeGreaterThan(limits["rsvp.answer"].seconds - 60);
      expect(reason.retryAfterSeconds).toBeLessThanOrEqual(limits["rsvp.answer"].seconds);
    }
  });

  test("keys and limits do not count for one another", async () => {
    const key = newId();
    for (let i = 0; i < limits["accounts.reset"].count; i++) await enforceLimit("accounts.reset", key, store());
    await expect(enforceLimit("accounts.reset", key, store())).rejects.toThrow(AppError);
    await enforceLimit("accounts.reset", newId(), store());
    await enforceLimit("accounts.verify", key, store());
  });

  test("a window that is over begins anew", async () => {
    const key = newId();
    expect(await store().hit(key, 1)).toEqual({ count: 1, resetsInSeconds: 1 });
    expect(await store().hit(key, 1)).toEqual({ count: 2, resetsInSeconds: 1 });
    await expect.poll(async () => (await store().hit(key, 1)).count, { timeout: 5_000, interval: 1_100 }).toBe(1);
  });
});

test("what is stored of a key is its hash", async () => {
  await enforceLimit("accounts.sign-in", "marie.curie@example.test");
  const rows = await db.rateLimit.findMany({ where: { key: { startsWith: "accounts.sign-in:" } } });
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain("marie");
});

test("the sweep forgets windows that are over and nothing else", async () => {
  const [over, open] = [newId(), newId()];
  await postgresStore.hit(over, 60);
  await postgresStore.hit(open, 60);
  await db.$executeRaw`UPDATE rate_limits SET resets_at = now() - interval '1 second' WHERE key = ${over}`;
  expect(await sweepRateLimits()).toBeGreaterThan(0);
  expect(await db.rateLimit.findMany({ where: { key: { in: [over, open] } } })).toMatchObject([{ key: open }]);
});

test("while Redis is away PostgreSQL counts, and afterwards Redis again", async () => {
  const own = await startRedis();
  const inRedis = redisStore(own.url, () => undefined);
  const store = fallbackStore(inRedis, postgresStore);
  const key = newId();
  try {
    expect((await store.hit(key, 60)).count).toBe(1);
    expect(await db.rateLimit.findUnique({ where: { key } })).toBeNull();
    await own.stop();
    expect((await store.hit(key, 60)).count).toBe(1);
    expect((await store.hit(key, 60)).count).toBe(2);
    expect(await db.rateLimit.findUnique({ where: { key } })).toMatchObject({ count: 2 });
    await own.start();
    await expect.poll(() => inRedis.hit(key, 60).then(({ count }) => count), { timeout: 10_000 }).toBeGreaterThan(0);
  } finally {
    inRedis.close();
    await own.stop();
  }
});
