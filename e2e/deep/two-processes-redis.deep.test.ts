import { afterAll } from "vitest";
import { type RedisServer, startRedis } from "@/lib/testing/redis-server";
import { itIsOneProduct } from "./two-processes";

let redis: RedisServer | undefined;

// Before the product's own: what ends last is said first.
afterAll(async () => {
  await redis?.stop();
});

itIsOneProduct("two-processes-redis", async () => {
  redis = await startRedis();
  return { REDIS_URL: redis.url };
});
