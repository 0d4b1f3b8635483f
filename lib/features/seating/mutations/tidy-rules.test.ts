import { expect, test } from "vitest";
import { deleteTag } from "@/lib/features/guests/tags/mutations/delete-tag";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { makeTag } from "@/lib/testing/guests-factories";
import { makeLayout } from "@/lib/testing/seating-factories";
import { getDelta, getPlan } from "../data/plan";
import { tidyRulesOf } from "../jobs";
import type { RuleDraft, RuleSubject } from "../types";
import { applyChanges } from "./apply-changes";

async function stage() {
  const event = await makeEvent();
  const { layoutId } = await makeLayout(event);
  const { householdId, guestIds } = await makeHousehold(event, ["Marie Curie", "Pierre Curie"]);
  const tagId = await makeTag(event, "Colleagues");
  const put = (...rules: RuleDraft[]) =>
    applyChanges(event.scope, layoutId, {
      since: 1,
      changes: rules.map((rule) => ({ do: "put_rule", rule, expects: null })),
    });
  const rules = async () => (await getPlan(event.scope, layoutId))?.rules ?? expect.fail("The layout is gone.");
  return { event, layoutId, householdId, guestIds, tagId, put, rules };
}

const apart = (who: RuleSubject[]): RuleDraft => ({ id: newId(), strength: "must", kind: "apart", who });
const tag = (id: string) => ({ kind: "tag", id }) as const;

test("a deleted group leaves its rules, what says nothing any more is removed, and open pages are told once", async () => {
  const { event, layoutId, householdId, guestIds, tagId, put, rules } = await stage();
  const [marie = ""] = guestIds;
  const lonely = apart([tag(tagId)]);
  const reduced = apart([
    { kind: "household", id: householdId },
    { kind: "side", name: "Bride" },
    tag(tagId),
    { kind: "guest", id: marie },
  ]);
  expect(await put(lonely, reduced)).toMatchObject({ ok: true });
  expect((await rules()).map(({ id }) => id)).toEqual([lonely.id, reduced.id].sort());

  await deleteTag(event.scope, tagId);
  // At once, before anything is tidied: no rule names what is not there.
  expect((await rules()).map(({ id }) => id)).toEqual([reduced.id]);
  expect(await tidyRulesOf(event)).toEqual({ removed: 1 });
  expect(await tidyRulesOf(event)).toEqual({ removed: 0 });
  expect(await rules()).toMatchObject([
    {
      id: reduced.id,
      who: [
        { kind: "household", id: householdId },
        { kind: "side", name: "Bride" },
        { kind: "guest", id: marie },
      ],
    },
  ]);
  const delta = await getDelta(event.scope, layoutId, 2);
  expect(delta?.removed.ruleIds).toEqual([lonely.id]);
  expect(delta?.rules.map(({ id }) => id)).toEqual([reduced.id]);
  expect(await db.auditEntry.count({ where: { eventId: event.eventId, action: "seating.rules_reduced" } })).toBe(1);
});

test("a rule cannot name somebody of another event, nor a group that was deleted", async () => {
  const { event, tagId, put, rules } = await stage();
  const elsewhere = await makeHousehold(await makeEvent(), ["Ada Lovelace"]);
  for (const who of [
    [{ kind: "guest", id: elsewhere.guestIds[0] ?? "" } as const, tag(tagId)],
    [{ kind: "household", id: elsewhere.householdId } as const],
  ]) {
    const refused = await put(apart(who));
    expect(refused).toMatchObject({ ok: false, conflicts: [{ reason: "gone", subject: { kind: "rule" } }] });
  }
  await deleteTag(event.scope, tagId);
  expect(await put(apart([tag(tagId)]))).toMatchObject({ ok: false, reason: "conflict" });
  expect(await rules()).toEqual([]);
});

test("who is taken off the list and brought back is in the rules as before", async () => {
  const { guestIds, put, rules } = await stage();
  const [marie = "", pierre = ""] = guestIds;
  await put(apart([marie, pierre].map((id) => ({ kind: "guest", id }))));
  await db.guest.update({ where: { id: marie }, data: { deletedAt: new Date() } });
  expect(await rules()).toMatchObject([{ who: [{ id: marie }, { id: pierre }] }]);
});
