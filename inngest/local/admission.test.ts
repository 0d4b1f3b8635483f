import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { claimDue, forgetJobs, sendTo, serveFunctions, type TestApp, testClient } from "@/lib/testing/jobs";
import { embeddedSigningKey, isSigned, signatureHeader, signBody } from "./signing";

const effects: string[] = [];
const client = testClient();
const effect = client.createFunction({ id: "effect", triggers: [{ event: "t/effect" }] }, async ({ step }) => {
  await step.run("effect", () => effects.push("effect"));
});

let app: TestApp;
beforeAll(async () => {
  app = await serveFunctions(client, [effect]);
});
afterAll(() => app.stop());
beforeEach(async () => {
  effects.length = 0;
  await forgetJobs();
});

function body(lease: string) {
  const event = { id: "e", name: "t/effect", data: {}, ts: 0 };
  const ctx = { run_id: newId(), qi_id: lease, attempt: 0, max_attempts: 5, stack: { stack: [], current: 0 } };
  return { version: -1, event, events: [event], steps: {}, ctx };
}

function post(text: string, signature?: string): Promise<Response> {
  const headers = { "content-type": "application/json", ...(signature ? { [signatureHeader]: signature } : {}) };
  return fetch(`${app.endpoint}?fnId=test-effect&stepId=step`, { method: "POST", headers, body: text });
}

async function lease(): Promise<string> {
  await sendTo(app, "t/effect");
  const [item] = await claimDue(app);
  if (!item) throw new Error("Nothing was claimed.");
  return item.leaseToken;
}

test("the runner's own call is let in once: the same call again has no effect", async () => {
  const { text, signature } = signBody(body(await lease()));
  expect((await post(text, signature)).status).toBe(206);
  expect((await post(text, signature)).status).toBe(409);
  expect(effects).toEqual(["effect"]);
});

test("a call without a signature, or signed by another key, is refused", async () => {
  const text = JSON.stringify(body(await lease()));
  expect((await post(text)).status).toBe(401);
  const forged = signBody(body(await lease()), embeddedSigningKey("another secret of thirty-two characters"));
  expect((await post(forged.text, forged.signature)).status).toBe(401);
  expect(effects).toEqual([]);
});

test("a body that was changed after it was signed is refused", async () => {
  const { text, signature } = signBody(body(await lease()));
  expect((await post(text.replace('"attempt":0', '"attempt":1'), signature)).status).toBe(401);
  expect(effects).toEqual([]);
});

test("a signature is good for five minutes, in both directions: a stale call is refused and does nothing", async () => {
  const aged = (seconds: number, token: string) =>
    signBody(body(token), embeddedSigningKey(), new Date(Date.now() - seconds * 1000));
  const token = await lease();
  for (const seconds of [302, -302]) {
    const { text, signature } = aged(seconds, token);
    expect((await post(text, signature)).status).toBe(401);
  }
  expect(effects).toEqual([]);
  const { text, signature } = aged(295, token);
  expect((await post(text, signature)).status).toBe(206);
  expect(effects).toEqual(["effect"]);
  expect(isSigned(text, null)).toBe(false);
  expect(isSigned(text, signature.replace(/t=\d+/, "t=x"))).toBe(false);
});

test("a call for a lease that never was, or names none, is refused", async () => {
  const unknown = signBody(body(newId()));
  expect((await post(unknown.text, unknown.signature)).status).toBe(409);
  const none = signBody({ ...body(newId()), ctx: { run_id: newId() } });
  expect((await post(none.text, none.signature)).status).toBe(400);
  expect(effects).toEqual([]);
});

test("what the app serves is told to signed callers alone", async () => {
  expect((await fetch(app.endpoint)).status).toBe(401);
  const headers = { "x-inngest-sync-kind": "in_band", "content-type": "application/json" };
  const asked = await fetch(app.endpoint, { method: "PUT", headers, body: JSON.stringify({ url: app.endpoint }) });
  expect(asked.status).toBe(401);
});
