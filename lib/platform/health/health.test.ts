import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { GET } from "@/app/api/health/route";
import { makeMail } from "@/lib/testing/mail-factories";
import { callRoute } from "@/lib/testing/request";
import { db } from "../db";
import { readEnv } from "../env";
import { diskStore } from "../storage/disk-store";
import { checkAll } from "./check-all";
import { databaseHealth, mailHealth } from "./parts";
import { rememberFor } from "./remember";

const production = { NODE_ENV: "production", DATABASE_URL: "postgresql://x" };

test("alive is said without asking anybody", async () => {
  const response = await callRoute(GET, "/api/health");
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: "ok" });
});

test("all checks run, and one that throws or hangs takes the whole down without saying why", async () => {
  const report = await checkAll(
    {
      database: databaseHealth,
      storage: () => Promise.reject(new Error("secret host 10.0.0.1 refused")),
      jobs: () => new Promise(() => undefined),
      mail: async () => "delayed",
    },
    1_000,
  );
  expect(report).toEqual({
    status: "down",
    checks: { database: "ok", storage: "down", jobs: "down", mail: "delayed" },
  });
});

test("something late does not turn visitors away", async () => {
  expect(await checkAll({ mail: async () => "delayed" })).toEqual({ status: "ok", checks: { mail: "delayed" } });
});

const noneIsLate = () => db.mailMessage.deleteMany({ where: { status: { in: ["queued", "sending"] } } });

test("mail: a way out, or a mailbox that may be read", async () => {
  await noneIsLate();
  expect(await mailHealth(readEnv(production))).toBe("delayed");
  expect(await mailHealth(readEnv({ ...production, SMTP_URL: "smtp://localhost" }))).toBe("ok");
  expect(await mailHealth(readEnv({ ...production, MARQUEE_DEMO: "1" }))).toBe("ok");
  const id = await makeMail();
  await db.$executeRaw`UPDATE mail_messages SET created_at = now() - interval '20 minutes' WHERE id = ${id}::uuid`;
  expect(await mailHealth(readEnv({ ...production, SMTP_URL: "smtp://localhost" }))).toBe("delayed");
  await noneIsLate();
});

test("storage: a folder that cannot be written is down", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "marquee-health-"));
  const file = path.join(folder, "file");
  writeFileSync(file, "x");
  const status = (root: string) =>
    checkAll({
      storage: async () =>
        diskStore(root)
          .check()
          .then(() => "ok" as const),
    });
  expect((await status(path.join(folder, "new"))).status).toBe("ok");
  expect((await status(file)).status).toBe("down");
  rmSync(folder, { recursive: true });
});

test("who asks often is told what was found a moment ago", async () => {
  let asked = 0;
  const find = rememberFor(60_000, async () => ++asked);
  expect(await Promise.all([find(), find()])).toEqual([1, 1]);
  expect(await find()).toBe(1);
  const always = rememberFor(0, async () => ++asked);
  await always();
  expect(await always()).toBe(3);
});
