import { expect, test } from "@playwright/test";
import { isId, newId } from "@/lib/platform/ids";
import { everythingOf } from "./evidence";
import { type ActorName, actors, expectedAt } from "./gates";
import { knock, pageOutcome } from "./knock";
import { pageRows } from "./rows/pages";
import { makeStage, type Stage, type World } from "./world";

/** An answer that tells a stranger nothing: neither of the event nor of its guests. */
const tellsOf = (body: string, { eventName, guestName }: World): boolean =>
  body.includes(eventName) || body.includes(guestName);

async function visit(stage: Stage, actor: ActorName, path: string): Promise<{ outcome: string; body: string }> {
  const response = await knock(path, { cookie: await stage.cookieOf(actor) });
  return { outcome: pageOutcome(response, path), body: await response.text() };
}

for (const [page, row] of Object.entries(pageRows)) {
  test(`${page} opens for whom the table says`, async () => {
    const stage = await makeStage();
    const path = await row.path(stage.ours);
    const before = await everythingOf(stage);
    const seen = await Promise.all(
      actors.map(async (actor) => {
        const { outcome, body } = await visit(stage, actor, path);
        const isOutside = actor === "stranger" || ["sign in", "not found"].includes(expectedAt(row.gate, actor));
        const isKept =
          row.gate.kind === "open" || row.gate.kind === "guest" || !isOutside || !tellsOf(body, stage.ours);
        return [actor, outcome, isKept ? "kept" : "told"];
      }),
    );
    const expected = actors.map((actor) => [actor, row.answers?.[actor] ?? expectedAt(row.gate, actor), "kept"]);
    expect(seen).toEqual(expected);
    expect(await everythingOf(stage), "a visit changes nothing").toEqual(before);
  });

  if (row.gate.kind !== "event") continue;
  test(`${page} is not there under another's, an unknown or a malformed id`, async () => {
    const stage = await makeStage();
    const [theirs, sister] = [await stage.theirs(), await stage.sister()];
    const path = await row.path(stage.ours);
    const ids = path.split(/[/?]/).filter(isId);
    for (const id of ids) {
      for (const wrong of ["not-an-id", newId(), `${id}0`]) {
        const there = path.replace(id, wrong);
        const { outcome, body } = await visit(stage, "owner", there);
        expect([there, outcome, body.includes(stage.ours.guestName)]).toEqual([there, "not found", false]);
      }
    }
    if (ids.length < 2) return;
    // Our guest, household or import under an event where the visitor may do all of this.
    for (const [actor, world] of [["stranger", theirs] as const, ["owner", sister] as const]) {
      const there = path.replace(stage.ours.eventId, world.eventId);
      const { outcome, body } = await visit(stage, actor, there);
      expect([actor, outcome, tellsOf(body, stage.ours)]).toEqual([actor, "not found", false]);
    }
  });
}
