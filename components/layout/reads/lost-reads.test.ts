import { afterEach, expect, test } from "vitest";
import { askAgain, lostReads, readHeld, sayFailed, watchLostReads } from "./lost-reads";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  expect(lostReads()).toEqual([]);
});

/** A server that is away until it is told to answer. */
function server() {
  let isAway = true;
  let asked = 0;
  return {
    ask: async () => {
      asked++;
      return isAway ? null : new Response("rows");
    },
    comesBack: () => {
      isAway = false;
    },
    asked: () => asked,
  };
}

const told = () =>
  new Promise<void>((resolve) => {
    const stop = watchLostReads(() => {
      stop();
      resolve();
    });
  });

test("a read that gets no answer waits, is told of, and comes when it is tried again", async () => {
  const { ask, comesBack, asked } = server();
  const lost = told();
  const read = readHeld("/events", ask);
  await lost;
  expect(lostReads()).toEqual([{ path: "/events", isWaiting: true, isTrying: false }]);
  const tried = told();
  askAgain();
  await tried;
  expect(lostReads()).toEqual([{ path: "/events", isWaiting: true, isTrying: true }]);
  await told();
  expect(lostReads()).toEqual([{ path: "/events", isWaiting: true, isTrying: false }]);
  comesBack();
  askAgain();
  expect(await (await read).text()).toBe("rows");
  expect(asked()).toBe(3);
});

test("an answer to another read shows that the line is back", async () => {
  const { ask, comesBack } = server();
  const lost = told();
  const first = readHeld("/events?q=gala", ask);
  await lost;
  comesBack();
  await readHeld("/events", ask);
  expect((await first).ok).toBe(true);
});

test("a read that is given up no longer waits", async () => {
  const given = new AbortController();
  const lost = told();
  const read = readHeld(
    "/events",
    async () => (given.signal.aborted ? Promise.reject(given.signal.reason) : null),
    given.signal,
  );
  await lost;
  given.abort(new Error("given up"));
  await expect(read).rejects.toThrow("given up");
});

test("a failure is told of until it is over", () => {
  stops.push(sayFailed("/events"));
  const over = sayFailed("/events");
  expect(lostReads()).toHaveLength(2);
  over();
  over();
  expect(lostReads()).toEqual([{ path: "/events", isWaiting: false, isTrying: false }]);
});
