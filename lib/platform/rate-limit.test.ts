import { expect, test } from "vitest";
import { describeLimitStore } from "@/lib/testing/limit-store-cases";
import { db } from "./db";
import { newId } from "./ids";
import { enforceLimit } from "./rate-limit";
import { postgresStore, sweepRateLimits } from "./rate-limit/postgres-store";

describeLimitStore("PostgreSQL", () => postgresStore);

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
