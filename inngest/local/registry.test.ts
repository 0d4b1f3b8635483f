import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { inngest } from "@/inngest/client";
import { allFunctions } from "@/inngest/functions/all";
import { serveFunctions, testClient } from "@/lib/testing/jobs";
import { UnsupportedError } from "./declaration";
import { functionsFor, readRegistry } from "./registry";

const client = testClient();
const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of stops) await stop();
});

const base = { id: "test-f", triggers: [{ event: "t/x" }], steps: { step: {} } };

test("functions are known as the SDK declares them", async () => {
  const app = await serveFunctions(client, [
    client.createFunction(
      { id: "f", triggers: [{ event: "t/a" }, { event: "t/b" }], retries: 2, concurrency: 3, onFailure: () => {} },
      async () => {},
    ),
    client.createFunction({ id: "g", triggers: [{ cron: "0 1 * * *" }] }, async () => {}),
  ]);
  stops.push(app.stop);
  expect(app.registry.get("test-f")).toMatchObject({
    maxAttempts: 3,
    limit: 3,
    triggers: [{ event: "t/a" }, { event: "t/b" }],
  });
  expect(app.registry.get("test-g")).toMatchObject({ maxAttempts: 5, limit: null, crons: ["0 1 * * *"] });
  const started = (name: string, data: Record<string, unknown> = {}) =>
    functionsFor(app.registry, { id: "e", name, data, at: new Date(0) }).map(({ id }) => id);
  expect(started("inngest/function.failed", { function_id: "test-f" })).toEqual(["test-f-failure"]);
  expect(started("inngest/function.failed", { function_id: "test-g" })).toEqual([]);
  expect(started("t/b")).toEqual(["test-f"]);
});

test.each([
  ["throttle", { throttle: { limit: 1, period: "5m" } }],
  ["batchEvents", { batchEvents: { maxSize: 2, timeout: "5s" } }],
  ["singleton", { singleton: { mode: "skip" } }],
  ["concurrency", { concurrency: { limit: 1, scope: "account" } }],
  ["concurrency", { concurrency: { limit: 1, key: "event.data.(" } }],
  ["debounce", { debounce: { period: "soon" } }],
  ["debounce", { debounce: { period: "5m" }, idempotency: "event.data.id" }],
  ["rateLimit", { rateLimit: { limit: 0, period: "5m" } }],
  ["timeouts", { timeouts: { start: "5m", pause: "5m" } }],
  ["cancel", { cancel: [{ event: "t/stop", if: "event ==" }] }],
  ["triggers", { triggers: [{ event: "t/x", expression: "1 +" }] }],
  ["jitter", { triggers: [{ cron: "0 1 * * *", jitter: "1m" }] }],
  ["somethingNew", { somethingNew: true }],
])("what the runner does not do is refused by name: %s", (name, config) => {
  expect(() => readRegistry([{ ...base, ...config }])).toThrow(UnsupportedError);
  expect(() => readRegistry([{ ...base, ...config }])).toThrow(new RegExp(`"test-f".*"${name}"`));
});

test("every function of the product is one that the embedded runner can run", async () => {
  const app = await serveFunctions(inngest, allFunctions);
  stops.push(app.stop);
  expect(app.registry.size).toBeGreaterThanOrEqual(allFunctions.length);
});

test("every function that is written is listed, and so runs", async () => {
  const folder = path.join(import.meta.dirname, "../functions");
  const files = readdirSync(folder).filter((name) => name !== "all.ts" && !name.endsWith(".test.ts"));
  const modules = await Promise.all(files.map((name) => import(path.join(folder, name))));
  const written = modules.flatMap((module) => Object.values(module));
  expect(written.length).toBeGreaterThan(0);
  expect(new Set(allFunctions)).toEqual(new Set(written));
});
