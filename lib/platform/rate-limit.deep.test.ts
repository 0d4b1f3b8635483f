import { afterAll, beforeAll, expect, test } from "vitest";
import { describeLimitStore } from "@/lib/testing/limit-store-cases";
import { type RedisServer, startRedis } from "@/lib/testing/redis-server";
import { db } from "./db";
import { newId } from "./ids";
import { fallbackStore } from "./rate-limit/fallback-store";
import { postgresStore } from "./rate-limit/postgres-store";
import { type RedisStore, redisStore } from "./rate-limit/redis-store";

// Among the deep tests, since they need a redis-server, which `npm test` does not ask of a machine.

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

describeLimitStore("Redis", () => redis);

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
