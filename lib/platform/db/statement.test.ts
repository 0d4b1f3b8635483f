import { afterEach, expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { onCommit } from "./after-commit";
import { isForeignKeyViolation, isUniqueViolation } from "./constraints";
import { db } from "./index";
import { direct, inDirectTransaction, type Runner, runnerOf, type Statement, together } from "./statement";
import { inTransaction } from "./transaction";

const removers: (() => void)[] = [];
afterEach(() => {
  for (const remove of removers.splice(0)) remove();
});

const put: Statement = {
  name: "test.put",
  text: `INSERT INTO settings (key, value, updated_at) VALUES ($1::text, to_jsonb($2::int), now())`,
};
const add: Statement = {
  name: "test.add",
  text: `UPDATE settings SET value = to_jsonb(value::text::int + 1) WHERE key = $1::text`,
};
const storedAt = async (key: string) => (await db.setting.findUnique({ where: { key } }))?.value;

test("what it wrote stays after the commit, of which whoever waits is told; of a failure nothing does", async () => {
  let commits = 0;
  removers.push(
    onCommit(() => {
      commits++;
    }),
  );
  const [kept, lost] = [newId(), newId()];
  await inDirectTransaction((runner) => runner.run(put, [kept, 1]));
  expect(commits).toBe(1);
  const failing = inDirectTransaction(async (runner) => {
    await runner.run(put, [lost, 1]);
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  expect(commits).toBe(1);
  expect([await storedAt(kept), await storedAt(lost)]).toEqual([1, undefined]);
});

test("nobody else sees what is not committed", async () => {
  const key = newId();
  await inDirectTransaction(async (runner) => {
    await runner.run(put, [key, 1]);
    expect(await storedAt(key)).toBeUndefined();
  });
  expect(await storedAt(key)).toBe(1);
});

const read: Statement = { name: "test.read", text: `SELECT value FROM settings WHERE key = $1::text` };

test("what is sent at once is run in turn, and each answers for itself", async () => {
  const key = newId();
  const rows = await inDirectTransaction((tx) =>
    tx.runInTurn([
      { statement: put, values: [key, 7] },
      { statement: read, values: [key] },
      { statement: add, values: [key] },
    ]),
  );
  expect(rows).toEqual([[], [{ value: 7 }], []]);
  expect(await storedAt(key)).toBe(8);
});

test("what is sent with the commit stands, or nothing does", async () => {
  const [kept, lost, free] = [newId(), newId(), newId()];
  await inDirectTransaction(async (tx) => {
    await tx.run(put, [kept, 1]);
    await tx.commitWith([{ statement: add, values: [kept] }]);
  });
  expect(await storedAt(kept)).toBe(2);
  const failing = inDirectTransaction(async (tx) => {
    await tx.run(put, [lost, 1]);
    await tx.commitWith([
      { statement: put, values: [kept, 1] },
      { statement: put, values: [free, 1] },
    ]);
  });
  await expect(failing).rejects.toSatisfy((error: unknown) => isUniqueViolation(error));
  expect([await storedAt(lost), await storedAt(free)]).toEqual([undefined, undefined]);
});

test("a message that fails is undone whole, and its connection knows what it was told and nothing else", async () => {
  const key = newId();
  const unseen: Statement = { name: `test.unseen-${key}`, text: `SELECT count(*)::int AS count FROM settings` };
  const wrong: Statement = { name: `test.wrong-${key}`, text: "SELECT nothing FROM settings" };
  const isDuplicate = (error: unknown) => isUniqueViolation(error);
  // One connection at a time is taken, so it is the same one again and again.
  for (const last of [{ statement: put, values: [key, 2] }, { statement: wrong, values: [] }, null]) {
    const working = inDirectTransaction((tx) =>
      tx.runInTurn([{ statement: put, values: [key, 1] }, ...(last ? [last] : []), { statement: unseen, values: [] }]),
    );
    if (!last) expect((await working)[1]).toEqual([{ count: expect.any(Number) }]);
    else if (last.statement === put) await expect(working).rejects.toSatisfy(isDuplicate);
    else await expect(working).rejects.toThrow("nothing");
    expect(await storedAt(key)).toBe(last ? undefined : 1);
  }
  await expect(inDirectTransaction((tx) => tx.run({ name: read.name, text: "SELECT 1" }, []))).rejects.toThrow(
    read.name,
  );
  expect(await direct.run(read, [key])).toEqual([{ value: 1 }]);
});

test("nothing more is run once a transaction has ended", async () => {
  const [kept, late] = [newId(), newId()];
  const working = inDirectTransaction(async (tx) => {
    await tx.commitWith([{ statement: put, values: [kept, 1] }]);
    await tx.run(put, [late, 1]);
  });
  await expect(working).rejects.toThrow("has ended");
  expect([await storedAt(kept), await storedAt(late)]).toEqual([1, undefined]);
});

test("two that lock each other out both come through", async () => {
  const [a, b] = [newId(), newId()];
  for (const key of [a, b]) await direct.run(put, [key, 0]);
  let waiting = 0;
  let meet: () => void = () => undefined;
  const met = new Promise<void>((resolve) => {
    meet = resolve;
  });
  const addTo = (first: string, second: string) =>
    inDirectTransaction(async (runner) => {
      await runner.run(add, [first]);
      if (++waiting === 2) meet();
      await met;
      await runner.run(add, [second]);
    });
  await Promise.all([addTo(a, b), addTo(b, a)]);
  expect(waiting).toBeGreaterThan(2);
  expect([await storedAt(a), await storedAt(b)]).toEqual([2, 2]);
});

test("a connection that broke is not used again", async () => {
  const end: Statement = { name: "test.end", text: "SELECT pg_terminate_backend(pg_backend_pid())" };
  await expect(inDirectTransaction((runner) => runner.run(end, []))).rejects.toThrow();
  const key = newId();
  for (let turn = 0; turn < 5; turn++) await inDirectTransaction((runner) => runner.run(put, [`${key}${turn}`, 1]));
  expect(await storedAt(`${key}4`)).toBe(1);
});

test("a refused constraint is told by its kind and name", async () => {
  const key = newId();
  await direct.run(put, [key, 1]);
  const caught = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => expect.fail("nothing was refused"),
      (error: unknown) => error,
    );
  const duplicate = await caught(direct.run(put, [key, 2]));
  expect(isUniqueViolation(duplicate)).toBe(true);
  expect(isUniqueViolation(duplicate, "settings_pkey")).toBe(true);
  expect(isUniqueViolation(duplicate, "slug")).toBe(false);
  expect(isForeignKeyViolation(duplicate)).toBe(false);
});

test("the same statement runs in a transaction of the client, and is undone with it", async () => {
  const [kept, lost] = [newId(), newId()];
  const write = (runner: Runner, key: string) => runner.run(put, [key, 1]);
  await inTransaction((tx) => write(runnerOf(tx), kept));
  const failing = inTransaction(async (tx) => {
    await write(runnerOf(tx), lost);
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  expect([await storedAt(kept), await storedAt(lost)]).toEqual([1, undefined]);
});

test("what is put together does all of it, each part by its own values, or nothing", async () => {
  const [one, two, three] = [newId(), newId(), newId()];
  const both = together("test.together", put, put);
  await direct.run(both, [one, 1, two, 2]);
  expect([await storedAt(one), await storedAt(two)]).toEqual([1, 2]);
  await expect(direct.run(both, [three, 3, two, 3])).rejects.toSatisfy((error: unknown) => isUniqueViolation(error));
  expect(await storedAt(three)).toBeUndefined();

  const withMore: Statement = {
    name: "test.with-more",
    text: `WITH known AS (SELECT value FROM settings WHERE key = $1::text) SELECT value FROM known`,
  };
  const read = together("test.read-and-put", withMore, put);
  expect(await direct.run(read, [one, three, 4])).toEqual([{ value: 1 }]);
  expect(await storedAt(three)).toBe(4);
});

test("what runs apart stays whatever becomes of the transaction, and comes before it", async () => {
  const [apart, lost] = [newId(), newId()];
  const failing = inDirectTransaction(async (tx) => {
    await Promise.all([
      tx.runApart({ statement: put, values: [apart, 1] }),
      tx.run(add, [apart]),
      tx.run(put, [lost, 1]),
    ]);
    await expect(tx.runApart({ statement: put, values: [newId(), 1] })).rejects.toThrow("begun");
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  expect([await storedAt(apart), await storedAt(lost)]).toEqual([1, undefined]);
});
