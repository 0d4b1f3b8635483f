import { afterEach, expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { onCommit } from "./after-commit";
import { isForeignKeyViolation, isUniqueViolation } from "./constraints";
import { db, type Tx } from "./index";
import { inTransaction } from "./transaction";

const removers: (() => void)[] = [];
afterEach(() => {
  for (const remove of removers.splice(0)) remove();
});
function countCommits() {
  const seen = { commits: 0 };
  removers.push(
    onCommit(() => {
      seen.commits++;
    }),
  );
  return seen;
}

const put = (tx: Tx, key: string, value: number) =>
  tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });

test("after a commit whoever waits for the outbox is told; after a rollback nobody", async () => {
  const seen = countCommits();
  const key = newId();
  expect(await inTransaction(async (tx) => (await put(tx, key, 1)).value)).toBe(1);
  expect(seen.commits).toBe(1);
  await expect(
    inTransaction(async (tx) => {
      await put(tx, key, 2);
      throw new Error("changed my mind");
    }),
  ).rejects.toThrow("changed my mind");
  expect(seen.commits).toBe(1);
  expect((await db.setting.findUnique({ where: { key } }))?.value).toBe(1);
});

test("two that lock each other out both come through: the database ends one, and it runs again", async () => {
  const [a, b] = [newId(), newId()];
  for (const key of [a, b]) await put(db, key, 0);
  let runs = 0;
  let waiting = 0;
  let meet: () => void = () => undefined;
  const met = new Promise<void>((resolve) => {
    meet = resolve;
  });
  const add = (first: string, second: string) =>
    inTransaction(async (tx) => {
      runs++;
      await tx.$executeRaw`UPDATE settings SET value = to_jsonb((value)::text::int + 1) WHERE key = ${first}`;
      if (++waiting === 2) meet();
      await met;
      await tx.$executeRaw`UPDATE settings SET value = to_jsonb((value)::text::int + 1) WHERE key = ${second}`;
    });
  await Promise.all([add(a, b), add(b, a)]);
  expect(runs).toBeGreaterThan(2);
  const rows = await db.setting.findMany({ where: { key: { in: [a, b] } } });
  expect(rows.map(({ value }) => value)).toEqual([2, 2]);
});

test("what runs again begins anew: nothing of the first run is kept", async () => {
  const key = newId();
  let runs = 0;
  const result = await inTransaction(async (tx) => {
    runs++;
    await tx.setting.create({ data: { key, value: runs } });
    if (runs < 3) await serializationFailure(tx);
    return runs;
  });
  expect(result).toBe(3);
  expect((await db.setting.findUnique({ where: { key } }))?.value).toBe(3);
});

/** Raises what PostgreSQL raises when two transactions cannot be put in an order. */
async function serializationFailure(tx: Tx): Promise<never> {
  await tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$`);
  throw new Error("PostgreSQL raised nothing.");
}

test("it gives up after four runs, and runs an ordinary failure once", async () => {
  let runs = 0;
  await expect(
    inTransaction(async (tx) => {
      runs++;
      await serializationFailure(tx);
    }),
  ).rejects.toThrow();
  expect(runs).toBe(4);
  runs = 0;
  const key = newId();
  await put(db, key, 1);
  const twice = inTransaction(async (tx) => {
    runs++;
    await tx.setting.create({ data: { key, value: 2 } });
  });
  await expect(twice).rejects.toSatisfy((error: unknown) => isUniqueViolation(error));
  expect(runs).toBe(1);
});

test("a refused constraint is told by its kind and name", async () => {
  const caught = (work: () => Promise<unknown>): Promise<unknown> =>
    work().then(
      () => expect.fail("nothing was refused"),
      (error: unknown) => error,
    );
  const slug = `org-${newId()}`;
  const make = (data: { slug: string; currency?: string }) =>
    db.organization.create({ data: { id: newId(), name: "x", ...data } });
  await make({ slug });
  const duplicate = await caught(() => make({ slug }));
  expect(isUniqueViolation(duplicate)).toBe(true);
  expect(isUniqueViolation(duplicate, "slug")).toBe(true);
  expect(isUniqueViolation(duplicate, "email")).toBe(false);
  expect(isForeignKeyViolation(duplicate)).toBe(false);

  const bad = await caught(() => make({ slug: `${slug}x`, currency: "eur" }));
  expect(isUniqueViolation(bad)).toBe(false);

  const orphan = await caught(() =>
    db.membership.create({ data: { id: newId(), organizationId: newId(), userId: newId(), role: "owner" } }),
  );
  expect(isForeignKeyViolation(orphan)).toBe(true);
  expect(isUniqueViolation(orphan)).toBe(false);
  for (const other of [null, undefined, "x", new Error("x"), { code: "P2002" }])
    expect(isUniqueViolation(other)).toBe(false);
});
