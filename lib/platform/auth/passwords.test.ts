import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./passwords";

test("a hash names its cost, differs each time, and fits only its password", async () => {
  const [one, other] = await Promise.all([hashPassword("correct horse"), hashPassword("correct horse")]);
  expect(one).toMatch(/^scrypt\$17\$8\$1\$/);
  expect(one).not.toBe(other);
  expect(await verifyPassword(one, "correct horse")).toEqual({ matches: true, isOutdated: false });
  expect(await verifyPassword(one, "correct hors")).toEqual({ matches: false, isOutdated: false });
});

test("a hash of a lower cost still fits, and asks for a new one", async () => {
  const old = await hashPassword("correct horse", { ln: 14, r: 8, p: 1 });
  expect(await verifyPassword(old, "correct horse")).toEqual({ matches: true, isOutdated: true });
});

test("no account and a damaged hash are a no, after the same work", async () => {
  const start = performance.now();
  expect((await verifyPassword(null, "correct horse")).matches).toBe(false);
  const withoutAccount = performance.now() - start;
  expect((await verifyPassword("scrypt$nonsense", "correct horse")).matches).toBe(false);
  const hash = await hashPassword("correct horse");
  const again = performance.now();
  await verifyPassword(hash, "wrong");
  expect(withoutAccount).toBeGreaterThan((performance.now() - again) / 4);
});

test("composed and decomposed letters are the same password", async () => {
  const hash = await hashPassword("caf\u00e9 creme", { ln: 14, r: 8, p: 1 });
  expect((await verifyPassword(hash, "cafe\u0301 creme")).matches).toBe(true);
});
