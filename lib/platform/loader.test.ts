import { expect, test, vi } from "vitest";
import { makeEvent, makeHousehold, makeMember, makeUser } from "@/lib/testing/factories";
import { asRequest, signIn } from "@/lib/testing/request";
import { makeLink } from "./links";
import { eventLoader, guestLoader, openLoader } from "./loader";

vi.mock("next/headers", () => import("@/lib/testing/request"));

// As next.config.ts has it.
vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "true");

const load = eventLoader("guests.write", async (scope, word: string) => `${word} ${scope.eventId}`);
const digest = (text: string) => ({ digest: expect.stringContaining(text) });

test("a page gets what it asked for, or the framework's own page", async () => {
  const { eventId, organizationId, owner } = await makeEvent();
  const [stranger, assistant] = [await makeUser(), (await makeMember(organizationId, "assistant")).user];
  expect(await asRequest(await signIn(owner), () => load(eventId, "at"))).toBe(`at ${eventId}`);
  await expect(asRequest(await signIn(stranger), () => load(eventId, "at"))).rejects.toMatchObject(digest("404"));
  await expect(asRequest(await signIn(assistant), () => load(eventId, "at"))).rejects.toMatchObject(digest("403"));
});

test("who is not signed in is led to the sign-in and back", async () => {
  const { eventId } = await makeEvent();
  const at = (headers: Record<string, string>) => asRequest(headers, () => load(eventId, "at"));
  await expect(at({ "x-marquee-path": "/events?sort=name" })).rejects.toMatchObject(
    digest("/sign-in?next=%2Fevents%3Fsort%3Dname"),
  );
  await expect(at({})).rejects.toMatchObject(digest("/sign-in;"));
});

test("a route handler gets the error itself", async () => {
  const { eventId } = await makeEvent();
  await expect(asRequest({}, () => load.raw(eventId, "at"))).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
});

test("a guest's page opens by its link, anything else is not found", async () => {
  const { householdId } = await makeHousehold(await makeEvent());
  const own = guestLoader(async (scope) => scope.householdId);
  expect(await own(makeLink("rsvp", householdId, 1))).toBe(householdId);
  await expect(own("nonsense")).rejects.toMatchObject(digest("404"));
});

test("what is a bug stays one", async () => {
  const broken = openLoader(async () => {
    throw new TypeError("bug");
  });
  await expect(broken()).rejects.toThrow(TypeError);
});
