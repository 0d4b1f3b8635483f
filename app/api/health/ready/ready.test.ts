import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { ownDataFolder } from "@/lib/testing/data-folder";
import { callRoute } from "@/lib/testing/request";
import { GET } from "./route";

ownDataFolder();

test("without a runner nobody works: not ready, and each part says how it is, nothing more", async () => {
  await db.mailMessage.deleteMany({ where: { status: { in: ["queued", "sending"] } } });
  const response = await callRoute(GET, "/api/health/ready");
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({
    status: "down",
    checks: { database: "ok", jobs: "down", storage: "ok", mail: "ok" },
  });
});
