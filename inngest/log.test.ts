import { Inngest } from "inngest";
import { serve } from "inngest/edge";
import { expect, test } from "vitest";
import { makeLog } from "@/lib/platform/log";
import { inngestLog } from "./log";

function watched() {
  const lines: { level: string; msg?: string }[] = [];
  const write = (line: string): void => {
    lines.push(JSON.parse(line));
  };
  return { log: inngestLog(makeLog("trace", { write })), lines };
}

test.each(["GET", "POST"])("an unsigned %s is refused, and no error in the log", async (method) => {
  const { log, lines } = watched();
  const signingKey = `signkey-test-${"ab".repeat(16)}`;
  const client = new Inngest({ id: "strangers", logger: log, isDev: false, signingKey, eventKey: "none" });
  const handle = serve({ client, functions: [] });
  const body = method === "POST" ? { body: "{}" } : {};
  const request = new Request("http://localhost/api/inngest", { method, headers: { host: "localhost" }, ...body });
  const response = await handle(request);
  expect(response.status).toBe(401);
  expect(lines).toContainEqual(expect.objectContaining({ level: "warn", msg: "Signature validation failed" }));
  expect(lines.filter(({ level }) => level === "error")).toEqual([]);
});

test("what is really wrong stays an error", () => {
  const { log, lines } = watched();
  log.error({ err: new Error("broken") }, "Error handling execution result");
  expect(lines).toMatchObject([{ level: "error" }]);
});
