import { expect, test } from "vitest";
import { systemScope } from "@/lib/platform/access/job-gates";
import { db } from "@/lib/platform/db";
import { makeUser } from "@/lib/testing/factories";
import { listPlatformAdmins } from "../data/admins";
import { setPlatformAdmin } from "./set-platform-admin";

const scope = systemScope("a test");

test("who has an account is made one who runs the installation, and no longer; each change is written down once", async () => {
  const { userId, email } = await makeUser();
  const set = (isPlatformAdmin: boolean) =>
    setPlatformAdmin(scope, { email: ` ${email.toUpperCase()}`, isPlatformAdmin });
  expect(await set(true)).toMatchObject({ ok: true });
  expect(await set(true)).toMatchObject({ ok: true });
  expect(await listPlatformAdmins(scope)).toContain(email);
  expect(await set(false)).toMatchObject({ ok: true });
  expect(await listPlatformAdmins(scope)).not.toContain(email);
  const entries = await db.auditEntry.findMany({ where: { subjectId: userId }, orderBy: { createdAt: "asc" } });
  expect(entries.map(({ action, actorName }) => [action, actorName])).toEqual([
    ["admin.granted", "a test"],
    ["admin.revoked", "a test"],
  ]);
});

test("an address without an account is refused", async () => {
  const result = await setPlatformAdmin(scope, { email: "nobody@example.test", isPlatformAdmin: true });
  expect(result).toMatchObject({ ok: false, reason: "unknown" });
});
