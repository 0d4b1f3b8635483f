import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeOrganization } from "@/lib/testing/factories";
import { exportSuppressions, listSuppressions } from "../list/data";
import { addSuppressionsSchema } from "../schema";
import { addSuppressions, removeSuppression, setMailTracking } from "./manage";

const all = { q: "", cursor: "" };
const address = () => `guest-${newId()}@example.test`;

test("addresses are added once, listed latest first, found by a part, and exported", async () => {
  const { scope } = await makeOrganization();
  const many = Array.from({ length: 60 }, address);
  expect(await addSuppressions(scope, many)).toEqual({ ok: true, added: 60 });
  expect(await addSuppressions(scope, many.slice(0, 3))).toEqual({ ok: true, added: 0 });
  const first = await listSuppressions(scope, all);
  const second = await listSuppressions(scope, { q: "", cursor: first.nextCursor ?? "" });
  expect(first).toMatchObject({ total: 60, mailTracking: false });
  expect(new Set([...first.items, ...second.items].map((item) => item.address))).toEqual(new Set(many));
  const found = await listSuppressions(scope, { q: (many[7] ?? "").slice(0, 30).toUpperCase(), cursor: "" });
  expect(found.items.map((item) => item.address)).toContain(many[7]);
  const rows: string[][] = [];
  for await (const batch of exportSuppressions(scope, "")) rows.push(...batch);
  expect(rows).toHaveLength(61);
});

test("what was added or bounced can be taken off; a recipient's own wish, and another organization's, cannot", async () => {
  const { scope, organizationId } = await makeOrganization();
  const stranger = await makeOrganization();
  const make = async (reason: "unsubscribed" | "by_hand" | "hard_bounce" | "complaint") => {
    const forAll = reason === "hard_bounce" || reason === "complaint";
    const owner = forAll ? { foundById: organizationId } : { organizationId };
    return (await db.suppression.create({ data: { id: newId(), address: address(), reason, ...owner } })).id;
  };
  const [hand, bounce, wish, spam] = [
    await make("by_hand"),
    await make("hard_bounce"),
    await make("unsubscribed"),
    await make("complaint"),
  ];
  for (const id of [hand, bounce])
    expect(await removeSuppression(stranger.scope, id)).toMatchObject({ ok: false, reason: "not_found" });
  expect((await listSuppressions(stranger.scope, all)).total).toBe(0);
  for (const id of [hand, bounce]) expect((await removeSuppression(scope, id)).ok).toBe(true);
  for (const id of [wish, spam])
    expect(await removeSuppression(scope, id)).toMatchObject({ ok: false, reason: "their_own_wish" });
  expect(await removeSuppression(scope, "nonsense")).toMatchObject({ reason: "not_found" });
  expect((await listSuppressions(scope, all)).total).toBe(2);
});

test("following openings is switched on and off, with a trace", async () => {
  const { scope, organizationId } = await makeOrganization();
  await setMailTracking(scope, true);
  expect((await listSuppressions(scope, all)).mailTracking).toBe(true);
  expect(await db.auditEntry.count({ where: { organizationId, action: "organizations.tracking_allowed" } })).toBe(1);
});

test("addresses are read as they are pasted, and what is none is named", () => {
  expect(addSuppressionsSchema.parse({ addresses: " A@example.test,\nb@example.test; a@example.test " })).toEqual({
    addresses: ["a@example.test", "b@example.test"],
  });
  const wrong = addSuppressionsSchema.safeParse({ addresses: "a@example.test, hello" });
  expect(wrong.error?.issues[0]?.message).toContain("hello");
  expect(addSuppressionsSchema.safeParse({ addresses: " " }).success).toBe(false);
});
