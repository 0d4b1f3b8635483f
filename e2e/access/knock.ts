import { randomInt } from "node:crypto";
import { env } from "@/lib/platform/env";
import type { ActionDoor } from "./doors";
import type { Outcome } from "./gates";

/** What an action is called with. */
export type Input = Record<string, unknown>;

export type Knock = { cookie: string | null; method?: string; headers?: Record<string, string>; body?: BodyInit };

/** One request without a browser, from an address of its own, so that limits by address meet nobody else. */
export function knock(path: string, { cookie, method = "GET", headers = {}, body }: Knock): Promise<Response> {
  return fetch(new URL(path, env.APP_URL), {
    method,
    redirect: "manual",
    headers: { ...(cookie && { cookie }), "x-forwarded-for": someAddress(), ...headers },
    ...(body !== undefined && { body }),
  });
}

const someAddress = (): string => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

/** What became of a visit to a page; anything that is none of the four outcomes is told as it is. */
export function pageOutcome(response: Response, path: string): Outcome | string {
  if (response.status === 200) return "let in";
  if (response.status === 403) return "forbidden";
  if (response.status === 404) return "not found";
  const location = response.headers.get("location");
  const target = location ? new URL(location, env.APP_URL) : null;
  const there = target ? `${target.pathname}${target.search}` : "nowhere";
  const signIn = `/sign-in?next=${encodeURIComponent(path)}`;
  return response.status === 307 && there === signIn ? "sign in" : `${response.status} to ${there}`;
}

const refusedStatus: Record<Exclude<Outcome, "let in">, number> = { "sign in": 401, forbidden: 403, "not found": 404 };

/** The status that a route answers with where `letIn` is its answer to who is let in. */
export const statusOf = (outcome: Outcome, letIn: number): number =>
  outcome === "let in" ? letIn : refusedStatus[outcome];

const refusedReason: Record<Exclude<Outcome, "let in">, string> = {
  "sign in": "unauthenticated",
  forbidden: "forbidden",
  "not found": "not_found",
};

/** The reason that an action answers with where `letIn` is its answer to who is let in. */
export const reasonOf = (outcome: Outcome, letIn: string): string =>
  outcome === "let in" ? letIn : refusedReason[outcome];

/**
 * Calls a server action as the browser does, and answers "done" (also when it sends the browser elsewhere), the reason
 * of a typed refusal, or whatever else came back.
 */
export async function act(door: ActionDoor, page: string, input: Input, { cookie, headers }: Knock): Promise<string> {
  const response = await knock(page, {
    cookie,
    method: "POST",
    headers: {
      "next-action": door.id,
      origin: new URL(env.APP_URL).origin,
      "content-type": "text/plain;charset=UTF-8",
      ...headers,
    },
    body: JSON.stringify([null, input]),
  });
  const body = await response.text();
  if (response.headers.has("x-action-redirect")) return "done";
  const result = actionResult(body);
  if (result === null) return `${response.status} ${body.slice(0, 200)}`;
  if (result.ok) return "done";
  return result.reason === "invalid" ? `invalid: ${JSON.stringify(result.fieldErrors)}` : result.reason;
}

type ActionResult = { ok: true } | { ok: false; reason: string; fieldErrors?: unknown };

/** The action's own answer in a stream of rows, to which row 0 points. */
function actionResult(stream: string): ActionResult | null {
  const rows = rowsOf(Buffer.from(stream));
  const pointer = /"a":"\$@([0-9a-f]+)"/.exec(rows.get("0") ?? "")?.[1];
  const row = pointer === undefined ? undefined : rows.get(pointer);
  if (row === undefined) return null;
  const result: unknown = JSON.parse(row);
  return isActionResult(result) ? result : null;
}

/** Rows by id: `<id>:<JSON>` up to a line's end, and long texts as `<id>:T<bytes>,<text>` without one. */
function rowsOf(stream: Buffer): Map<string, string> {
  const rows = new Map<string, string>();
  let at = 0;
  while (at < stream.length) {
    const text = /^([0-9a-f]+):T([0-9a-f]+),/.exec(stream.toString("latin1", at, at + 40));
    if (text?.[1] && text[2]) {
      const from = at + text[0].length;
      at = from + Number.parseInt(text[2], 16);
      rows.set(text[1], stream.toString("utf8", from, at));
      continue;
    }
    const found = stream.indexOf("\n", at);
    const end = found === -1 ? stream.length : found;
    const row = /^([0-9a-f]+):(\{.*)$/s.exec(stream.toString("utf8", at, end));
    if (row?.[1] && row[2]) rows.set(row[1], row[2]);
    at = end + 1;
  }
  return rows;
}

const isActionResult = (value: unknown): value is ActionResult =>
  typeof value === "object" && value !== null && "ok" in value && typeof value.ok === "boolean";
