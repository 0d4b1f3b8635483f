import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { inngest } from "@/inngest/client";
import { allFunctions } from "@/inngest/functions/all";
import { serveFunctions, testClient } from "@/lib/testing/jobs";
import { functionsFor, readRegistry, UnsupportedError } from "./registry";

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
  expect(app.registry.get("test-f")).toMatchObject({ maxAttempts: 3, limit: 3, events: ["t/a", "t/b"] });
  expect(app.registry.get("test-g")).toMatchObject({ maxAttempts: 5, limit: null, crons: ["0 1 * * *"] });
  const failed = (id: string) => ({ name: "inngest/function.failed", data: { function_id: id } });
  expect(functionsFor(app.registry, failed("test-f"))).toEqual(["test-f-failure"]);
  expect(functionsFor(app.registry, failed("test-g"))).toEqual([]);
  expect(functionsFor(app.registry, { name: "t/b", data: {} })).toEqual(["test-f"]);
});

test.each([
  ["debounce", { debounce: { period: "5m" } }],
  ["throttle", { throttle: { limit: 1, period: "5m" } }],
  ["rateLimit", { rateLimit: { limit: 1, period: "5m" } }],
  ["batchEvents", { batchEvents: { maxSize: 2, timeout: "5s" } }],
  ["idempotency", { idempotency: "event.data.id" }],
  ["cancel", { cancel: [{ event: "t/stop" }] }],
  ["priority", { priority: { run: "1" } }],
  ["singleton", { singleton: { mode: "skip" } }],
  ["timeouts", { timeouts: { finish: "1h" } }],
  ["concurrency", { concurrency: { limit: 1, key: "event.data.id" } }],
  ["concurrency", { concurrency: [{ limit: 1 }, { limit: 2, scope: "account" }] }],
  ["if", { triggers: [{ event: "t/x", expression: "event.data.n > 1" }] }],
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
