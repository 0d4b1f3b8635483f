import pg from "pg";
import { expect, test } from "vitest";
import { env } from "@/lib/platform/env";
import { frontendMessages, startStatementCounter } from "./query-count";

test("counts each statement once, and passes on what they answer", async () => {
  const counter = await startStatementCounter(Number(new URL(env.DATABASE_URL).port));
  const client = new pg.Client({ connectionString: counter.through(env.DATABASE_URL) });
  await client.connect();
  const count = await counter.during(async () => {
    await client.query("SELECT 1");
    const { rows } = await client.query("SELECT repeat($1, 300000) AS long", ["x"]);
    expect(rows[0].long).toHaveLength(300_000);
    await client.query("SELECT length($1)", ["y".repeat(300_000)]);
  });
  expect(count).toBe(3);
  expect(await counter.during(async () => undefined)).toBe(0);
  await client.end();
  await counter.stop();
});

test("messages are told however the network cuts them", () => {
  const startup = Buffer.from([0, 0, 0, 8, 0, 3, 0, 0]);
  const query = Buffer.concat([Buffer.from("Q"), Buffer.from([0, 0, 0, 6]), Buffer.from("x\0")]);
  const sync = Buffer.concat([Buffer.from("S"), Buffer.from([0, 0, 0, 4])]);
  const stream = Buffer.concat([startup, query, sync, query]);
  for (const size of [1, 3, 7, stream.length]) {
    const told: string[] = [];
    const read = frontendMessages((type) => told.push(String.fromCharCode(type)));
    for (let start = 0; start < stream.length; start += size) read(stream.subarray(start, start + size));
    expect(told).toEqual(["Q", "S", "Q"]);
  }
});
