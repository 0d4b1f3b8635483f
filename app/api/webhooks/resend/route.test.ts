import { NextRequest } from "next/server";
import { expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { resendWebhook } from "@/lib/testing/resend-webhook";
import { webhookSecret } from "@/lib/testing/webhook-secret";

async function knock({ headers, body }: { headers: Record<string, string>; body: string }): Promise<number> {
  vi.stubEnv("RESEND_WEBHOOK_SECRET", webhookSecret);
  vi.resetModules();
  const { POST } = await import("./route");
  const request = new NextRequest("http://localhost:3000/api/webhooks/resend", { method: "POST", headers, body });
  return (await POST(request, { params: Promise.resolve({}) })).status;
}

test("a signed webhook is kept once; forged, stale and changed ones are refused and leave nothing", async () => {
  const id = `msg_${newId()}`;
  const kept = () => db.webhookEvent.count({ where: { providerEventId: id } });
  const good = resendWebhook({ type: "email.delivered", emailId: "re_1", id });
  expect(await knock({ ...good, body: `${good.body} ` })).toBe(401);
  expect(await knock({ ...good, headers: { ...good.headers, "svix-signature": "v1,forged" } })).toBe(401);
  const stale = resendWebhook({ type: "email.delivered", emailId: "re_1", id, at: new Date(Date.now() - 600_000) });
  expect(await knock(stale)).toBe(401);
  const long = resendWebhook({ type: "email.delivered", emailId: "r".repeat(300_000), id });
  expect(await knock(long)).toBe(401);
  expect(await kept()).toBe(0);
  expect(await knock(good)).toBe(204);
  expect(await knock(good)).toBe(204);
  expect(await kept()).toBe(1);
});
