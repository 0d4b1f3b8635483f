import { expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { readGuestQuery, writeGuestQuery } from "./schema";

test("an address says again what it was read as", () => {
  const [tag, session] = [newId(), newId()];
  const text = `q=ada&answer=pending&session=${session}&mailed=no&kind=vip&side=bride&needs=any&size=4&email=none&tag=${tag}&sort=-answered&view=households`;
  const query = readGuestQuery(new URLSearchParams(text));
  expect(query).toMatchObject({ sort: "answered", dir: "desc", view: "households" });
  expect(query.filter).toMatchObject({ tags: [tag], session, size: "4" });
  expect([...writeGuestQuery(query)].sort()).toEqual([...new URLSearchParams(text)].sort());
});

test("what an address may not say is left out", () => {
  const query = readGuestQuery(new URLSearchParams("answer=perhaps&tag=1;drop&kind=&sort=-shoe&view=x&session=7"));
  expect(writeGuestQuery(query).toString()).toBe("");
  expect(query.filter.tags).toEqual([]);
});
