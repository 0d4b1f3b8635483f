import { expect, test, vi } from "vitest";
import { startLoop } from "./loop";

test("turns never overlap, and a wake during a turn is not lost", async () => {
  let running = 0;
  let turns = 0;
  let most = 0;
  const loop = startLoop(
    "test",
    async () => {
      running += 1;
      most = Math.max(most, running);
      if (turns === 0) loop.wake();
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
      running -= 1;
      return false;
    },
    3_600_000,
  );
  await vi.waitFor(() => expect(turns).toBe(2));
  loop.wake();
  await vi.waitFor(() => expect(turns).toBe(3));
  expect(most).toBe(1);
  await loop.stop();
});

test("trouble does not end it, and stopping waits for the turn under way", async () => {
  let turns = 0;
  let release: () => void = () => {};
  const loop = startLoop(
    "test",
    async () => {
      turns += 1;
      if (turns < 3) throw new Error("The database is away");
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return false;
    },
    5,
  );
  await vi.waitFor(() => expect(turns).toBe(3));
  let stopped = false;
  const end = loop.stop().then(() => {
    stopped = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(stopped).toBe(false);
  release();
  await end;
  expect(turns).toBe(3);
});

test("who wakes it one after the other shares a turn; who comes alone does not wait; stopping ends the rest", async () => {
  let turns = 0;
  const count = async () => {
    turns += 1;
    return false;
  };
  const resting = startLoop("test", count, 3_600_000, 3_600_000);
  await vi.waitFor(() => expect(turns).toBe(1));
  for (let call = 0; call < 20; call++) {
    resting.wake();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(turns).toBe(1);
  await resting.stop();
  expect(turns).toBe(1);

  const rested = startLoop("test", count, 3_600_000, 1);
  await vi.waitFor(() => expect(turns).toBe(2));
  rested.wake();
  await vi.waitFor(() => expect(turns).toBe(3));
  await rested.stop();
});
