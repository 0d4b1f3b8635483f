import { NextRequest } from "next/server";
import { expect, test, vi } from "vitest";
import { makeEvent, makeMember, makeUser } from "@/lib/testing/factories";
import { callRoute, signIn } from "@/lib/testing/request";
import { AppError } from "../errors";
import { eventRoute, openRoute, orgRoute, refuseCrossSite } from "./route";

vi.mock("next/headers", () => import("@/lib/testing/request"));

const list = eventRoute("guests.write", async (scope) => Response.json({ eventId: scope.eventId }));

test("a refusal is a status with a code, a sentence and the request's number", async () => {
  const { eventId, organizationId, owner } = await makeEvent();
  const [stranger, assistant] = [await makeUser(), (await makeMember(organizationId, "assistant")).user];
  const call = async (headers: Record<string, string>, id: string = eventId) => {
    const response = await callRoute(list, "/x", {
      params: { eventId: id },
      headers: { ...headers, "x-request-id": "req-7" },
    });
    return { status: response.status, body: await response.json() };
  };
  expect(await call(await signIn(owner))).toEqual({ status: 200, body: { eventId } });
  expect(await call({})).toMatchObject({
    status: 401,
    body: { error: { code: "unauthenticated", requestId: "req-7" } },
  });
  expect(await call(await signIn(stranger))).toMatchObject({ status: 404, body: { error: { code: "not_found" } } });
  expect(await call(await signIn(assistant))).toMatchObject({ status: 403, body: { error: { code: "forbidden" } } });
});

test("what breaks is a 500 that says nothing of what broke", async () => {
  const broken = openRoute(async () => {
    throw new Error("secret detail at 10.0.0.1");
  });
  const response = await callRoute(broken, "/x", { headers: { "x-request-id": "req-8" } });
  expect(response.status).toBe(500);
  const text = await response.text();
  expect(text).toContain("req-8");
  expect(text).not.toMatch(/secret|10\.0/);
});

test("too many calls are told when to come back", async () => {
  const busy = openRoute(async () => {
    throw new AppError("RATE_LIMITED", { retryAfterSeconds: 42 });
  });
  const response = await callRoute(busy, "/x");
  expect(response.status).toBe(429);
  expect(response.headers.get("retry-after")).toBe("42");
});

test("a route of the organization takes the active one", async () => {
  const { organizationId, owner } = await makeEvent();
  const route = orgRoute(null, async (scope) => Response.json({ at: scope.organizationId }));
  expect(await (await callRoute(route, "/x", { headers: await signIn(owner) })).json()).toEqual({ at: organizationId });
});

test("another site's page cannot change anything with a person's cookies", () => {
  const from = (site?: string) => () =>
    refuseCrossSite(new NextRequest("http://localhost:3000/x", { headers: site ? { "sec-fetch-site": site } : {} }));
  for (const site of ["cross-site", "same-site"]) expect(from(site)).toThrow(AppError);
  for (const site of ["same-origin", "none", undefined]) expect(from(site)).not.toThrow();
});
