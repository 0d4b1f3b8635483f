import { expect, test } from "@playwright/test";
import type { SignedIn } from "./gates";
import { knock } from "./knock";
import { makeStage } from "./world";

/** Where links lead out of the workspace, or to what is no page. */
const elsewhere = /^\/(api|_next|e|r|s|u)\/|\.\w+$/;
const ids = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

/** From page to page by the links that each holds, every kind of page once: those that answered with a refusal. */
async function refusedFrom(start: string, cookie: string | null): Promise<{ pages: number; refused: string[] }> {
  const seen = new Set([start]);
  const ways = [{ path: start, from: "" }];
  const refused: string[] = [];
  for (const { path, from } of ways) {
    const response = await knock(path, { cookie });
    const html = await response.text();
    if (response.status >= 400) refused.push(`${from} leads to ${path.replace(ids, "…")}: ${response.status}`);
    for (const [, found = ""] of html.matchAll(/href="(\/[^"#]*)"/g)) {
      const href = found.replaceAll("&amp;", "&");
      const kind = (href.split("?")[0] ?? "").replace(ids, "…");
      if (elsewhere.test(kind) || seen.has(kind)) continue;
      seen.add(kind);
      ways.push({ path: href, from: path.replace(ids, "…") });
    }
  }
  return { pages: ways.length, refused };
}

const people = [
  "owner",
  "planner",
  "assistant",
  "assistant on staff",
  "lead planner",
  "curbed lead planner",
  "coordinator",
  "door",
  "trusted door",
] satisfies SignedIn[];

for (const actor of people) {
  test(`no link that is shown to ${actor} leads to a refusal`, async () => {
    const stage = await makeStage();
    const cookie = await stage.cookieOf(actor);
    const { pages, refused } = await refusedFrom(`/events/${stage.ours.eventId}`, cookie);
    expect(refused).toEqual([]);
    expect(pages).toBeGreaterThan(5);
  });
}
