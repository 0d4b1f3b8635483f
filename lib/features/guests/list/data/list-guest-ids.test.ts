import { expect, test } from "vitest";
import { makeEvent } from "@/lib/testing/factories";
import { guestQuery, makeGuests } from "@/lib/testing/guests-factories";
import { listGuestIds } from "./list-guest-ids";
import { listGuests } from "./list-guests";

const names = ["Ada", "Bea", "Cleo", "Dora", "Eve"];

test.each(["", "sort=-name", "sort=-created", "sort=household", "sort=answered"])(
  "ids from any row on are those of the list under “%s”",
  async (query) => {
    const event = await makeEvent();
    await makeGuests(
      event,
      names.map((firstName) => ({ firstName })),
    );
    const { items } = await listGuests(event.scope, guestQuery(query));
    const ids = items.map(({ id }) => id);
    expect(await listGuestIds(event.scope, guestQuery(query), 100)).toEqual(ids);
    expect(await listGuestIds(event.scope, { ...guestQuery(query), at: 2 }, 2)).toEqual(ids.slice(2, 4));
  },
);

test("a search that forgives typos names the same guests as the list", async () => {
  const event = await makeEvent();
  const [, , cleo] = await makeGuests(
    event,
    names.map((firstName) => ({ firstName, lastName: `${firstName}kowski` })),
  );
  expect(await listGuestIds(event.scope, guestQuery("q=cleokowsky"), 1)).toEqual([cleo]);
});

test("nobody of another tenant is among them", async () => {
  const [mine, theirs] = [await makeEvent(), await makeEvent()];
  await makeGuests(theirs, [{ firstName: "Ada" }]);
  expect(await listGuestIds(mine.scope, guestQuery(), 100)).toEqual([]);
});
