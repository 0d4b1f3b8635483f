import { expect, test } from "vitest";
import { readBody } from "./read-body";

const post = (body: BodyInit): Request => {
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half" };
  return new Request("http://example.test", init);
};

test("a body is read whole up to its limit, in whatever script", async () => {
  expect((await readBody(post("Zoë 🎪"), 9))?.toString("utf8")).toBe("Zoë 🎪");
  expect(await readBody(post("Zoë 🎪"), 8)).toBeNull();
  expect(await readBody(new Request("http://example.test"), 8)).toBeNull();
});

test("of a body that names no length and never ends no more is taken than its limit", async () => {
  let given = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      given += 1000;
      controller.enqueue(new Uint8Array(1000));
    },
  });
  expect(await readBody(post(endless), 5_000)).toBeNull();
  expect(given).toBeLessThan(10_000);
});
