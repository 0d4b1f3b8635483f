import { redirect } from "next/navigation";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { makeEvent, makeMember, makeUser } from "@/lib/testing/factories";
import { asRequest, signIn } from "@/lib/testing/request";
import { AppError } from "../errors";
import { newId } from "../ids";
import { limits } from "../rate-limit";
import { peerHeader } from "../request";
import { done, refuse } from "../result";
import { eventAction, orgAction, publicAction, userAction } from "./define";

vi.mock("next/headers", () => import("@/lib/testing/request"));

const schema = z.object({ name: z.string().min(1, "Give it a name.") });
const rename = (run: (name: string) => unknown = () => undefined) =>
  eventAction({
    permission: "event.update",
    schema,
    run: async (_scope, { name }) => {
      run(name);
      if (name === "taken") return refuse("name_taken", "That name is taken.", { name: ["Choose another one."] });
      if (name === "boom") throw new Error(`secret detail of ${name} at 10.0.0.1`);
      if (name === "gone") throw new AppError("NOT_FOUND");
      return done({ id: "x", message: "Saved." });
    },
  });

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test("gate, schema, one mutation: the outcome is a value", async () => {
  const { eventId, owner } = await makeEvent();
  const headers = await signIn(owner);
  const act = (fields: Record<string, string>) =>
    asRequest(headers, () => rename()(null, formOf({ eventId, ...fields })));
  expect(await act({ name: "Gala" })).toEqual({ ok: true, message: "Saved.", data: { id: "x", message: "Saved." } });
  expect(await act({ name: "" })).toMatchObject({
    ok: false,
    reason: "invalid",
    message: "One field needs your attention.",
    fieldErrors: { name: ["Give it a name."] },
    values: { name: "" },
  });
  expect(await act({ name: "taken", password: "p" })).toEqual({
    ok: false,
    reason: "name_taken",
    message: "That name is taken.",
    fieldErrors: { name: ["Choose another one."] },
    values: { eventId, name: "taken" },
  });
});

test("what breaks is said in a sentence with a number, and nothing of what broke", async () => {
  const { eventId, owner } = await makeEvent();
  const headers = { ...(await signIn(owner)), "x-request-id": "req-1" };
  const outcome = await asRequest(headers, () => rename()(null, { eventId, name: "boom" }));
  expect(outcome).toMatchObject({ ok: false, reason: "unexpected", message: expect.stringContaining("req-1") });
  expect(JSON.stringify(outcome)).not.toMatch(/secret|10\.0\.0\.1|boom/);
  expect(await asRequest(headers, () => rename()(null, { eventId, name: "gone" }))).toMatchObject({
    ok: false,
    reason: "not_found",
  });
});

test("nothing runs before the gate has spoken, and a stranger learns nothing of the input", async () => {
  const { eventId, organizationId } = await makeEvent();
  const [stranger, assistant] = [await makeUser(), (await makeMember(organizationId, "assistant")).user];
  const ran: string[] = [];
  const action = rename((name) => ran.push(name));
  const as = async (headers: Record<string, string>) => asRequest(headers, () => action(null, { eventId, name: "" }));
  expect(await as({})).toMatchObject({ ok: false, reason: "unauthenticated" });
  expect(await as(await signIn(stranger))).toMatchObject({ ok: false, reason: "not_found" });
  expect(await as(await signIn(assistant))).toMatchObject({ ok: false, reason: "forbidden" });
  expect(ran).toEqual([]);
});

test("an event named in a prototype or as a list is no event", async () => {
  const { eventId, owner } = await makeEvent();
  const headers = await signIn(owner);
  for (const input of [
    {},
    { eventId: [eventId] },
    { eventId: { toString: () => eventId } },
    formOf({ "eventId[]": eventId }),
  ]) {
    expect(await asRequest(headers, () => rename()(null, input))).toMatchObject({ ok: false, reason: "not_found" });
  }
});

test("a redirect after a success is the framework's, not an error; after a refusal nothing follows", async () => {
  const user = await makeUser();
  const headers = await signIn(user);
  const seen: string[] = [];
  const action = userAction({
    schema,
    run: async (_scope, { name }) => (name === "no" ? refuse("no", "No.") : done()),
    after: ({ input }) => {
      seen.push(input.name);
      redirect("/events");
    },
  });
  await expect(asRequest(headers, () => action(null, { name: "yes" }))).rejects.toMatchObject({
    digest: expect.stringContaining("NEXT_REDIRECT"),
  });
  expect(await asRequest(headers, () => action(null, { name: "no" }))).toMatchObject({ ok: false, reason: "no" });
  expect(seen).toEqual(["yes"]);
});

test("calls are counted by address, or by what the action names", async () => {
  const { count } = limits["accounts.reset"];
  const open = publicAction({ limit: "accounts.reset", schema: z.object({}), run: async () => done() });
  const call = (address: string) => asRequest({ [peerHeader]: address }, () => open(null, {}));
  const [one, other] = [newId(), newId()];
  for (let i = 0; i < count; i++) expect(await call(one)).toMatchObject({ ok: true });
  expect(await call(one)).toMatchObject({ ok: false, reason: "rate_limited" });
  expect(await call(other)).toMatchObject({ ok: true });

  const byName = publicAction({
    limit: "accounts.reset",
    limitBy: (input) => String(input.name),
    schema,
    run: async () => done(),
  });
  const [here, name] = [newId(), newId()];
  const ask = (who: string) => asRequest({ [peerHeader]: here }, () => byName(null, { name: who }));
  for (let i = 0; i < count; i++) await ask(name);
  expect(await ask(name)).toMatchObject({ ok: false, reason: "rate_limited" });
  expect(await ask(newId())).toMatchObject({ ok: true });
});

test("an organization's action asks for its permission there", async () => {
  const { owner, organizationId } = await makeEvent();
  const planner = (await makeMember(organizationId, "planner")).user;
  const action = orgAction({
    permission: "org.settings",
    schema: z.object({}),
    run: async (scope) => done({ at: scope.organizationId }),
  });
  expect(await asRequest(await signIn(owner), () => action(null, {}))).toMatchObject({
    ok: true,
    data: { at: organizationId },
  });
  expect(await asRequest(await signIn(planner), () => action(null, {}))).toMatchObject({
    ok: false,
    reason: "forbidden",
  });
});
