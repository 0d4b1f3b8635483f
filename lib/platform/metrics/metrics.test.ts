import { afterEach, beforeEach, expect, test } from "vitest";
import { GET } from "@/app/api/metrics/route";
import { makeJobRun } from "@/lib/testing/job-factories";
import { forgetJobs } from "@/lib/testing/jobs";
import { makeMail } from "@/lib/testing/mail-factories";
import { callRoute } from "@/lib/testing/request";
import { db } from "../db";
import { env, readEnv } from "../env";
import { exposition } from "./exposition";
import { carriesToken } from "./token";

const token = "a-token-of-at-least-24-characters";

beforeEach(forgetJobs);
afterEach(() => Object.assign(env, { METRICS_TOKEN: undefined }));

const ask = (authorization?: string) =>
  callRoute(GET, "/api/metrics", authorization === undefined ? {} : { headers: { authorization } });

test("without a token in the variables there is no such place, whoever asks", async () => {
  expect((await ask()).status).toBe(404);
  expect((await ask("Bearer undefined")).status).toBe(404);
});

test("only who carries the token is told, and the numbers are those of the database", async () => {
  Object.assign(env, { METRICS_TOKEN: token });
  for (const wrong of [undefined, "", "Bearer ", `Bearer ${token}x`, `Bearer ${token.slice(1)}`, `Basic ${token}`]) {
    expect((await ask(wrong)).status).toBe(401);
  }
  await makeJobRun();
  await makeJobRun();
  await makeJobRun({ status: "running" });
  await makeMail();
  const response = await ask(`Bearer ${token}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  const values = read(await response.text());
  expect(values).toMatchObject({
    'marquee_runs_ended_24h{status="failed"}': 2,
    'marquee_runs_ended_24h{status="completed"}': 0,
    marquee_runs_under_way: 1,
    marquee_jobs_waiting: 0,
    marquee_jobs_runner_up: 0,
    'marquee_messages_24h{kind="mail",status="queued"}': await db.mailMessage.count({ where: { status: "queued" } }),
    marquee_outbox_undelivered: await db.outboxEvent.count({ where: { deliveredAt: null } }),
  });
  expect(values.process_resident_memory_bytes).toBeGreaterThan(10_000_000);
  // Whoever asks often is told what was found a moment ago.
  await makeJobRun();
  expect(read(await (await ask(`Bearer ${token}`)).text())['marquee_runs_ended_24h{status="failed"}']).toBe(2);
});

/** Every sample by its name with labels; anything that is neither a sample nor a comment is refused. */
function read(text: string): Record<string, number> {
  const samples = text
    .trimEnd()
    .split("\n")
    .filter((line) => !/^# (?:HELP|TYPE) [a-z_0-9]+ ./.test(line))
    .map((line) => {
      const match = /^([a-z_0-9]+(?:\{[^}]*\})?) (\S+)$/.exec(line);
      if (!match?.[1]) throw new Error(`No sample: ${line}`);
      return [match[1], Number(match[2])] as const;
    });
  return Object.fromEntries(samples);
}

test("names, help and labels are escaped as the format asks", () => {
  expect(
    exposition([
      {
        name: "marquee_things",
        help: "One\nline \\ only.",
        type: "gauge",
        values: [{ labels: { what: 'a "b"\n\\' }, value: 1.5 }, { value: Number.POSITIVE_INFINITY }],
      },
    ]),
  ).toBe(
    '# HELP marquee_things One\\nline \\\\ only.\n# TYPE marquee_things gauge\nmarquee_things{what="a \\"b\\"\\n\\\\"} 1.5\nmarquee_things +Inf\n',
  );
});

test("a token is compared as a whole", () => {
  expect(carriesToken(`Bearer ${token}`, token)).toBe(true);
  expect(carriesToken(`bearer ${token}`, token)).toBe(true);
  for (const wrong of [null, "", "Bearer", token, `Bearer ${token} `]) expect(carriesToken(wrong, token)).toBe(false);
});

test("a token that is too short to keep anybody out is refused at start", () => {
  expect(() => readEnv({ METRICS_TOKEN: "short" })).toThrow(/METRICS_TOKEN/);
  expect(readEnv({ METRICS_TOKEN: token }).METRICS_TOKEN).toBe(token);
});
