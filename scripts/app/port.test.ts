import { createServer } from "node:net";
import { expect, test } from "vitest";
import { freePort } from "../postgres/free-port";
import { checkPort } from "./port";

test("a free port passes", async () => {
  await expect(checkPort(await freePort(), "npm run demo")).resolves.toBeUndefined();
});

test.each(["127.0.0.1", "0.0.0.0"])(
  "a port that something listens on at %s is refused, naming another",
  async (host) => {
    const server = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, host, resolve));
    await expect(checkPort(port, "npm run demo")).rejects.toThrow(
      `Port ${port} is in use: stop what uses it, or choose another with PORT=3000 npm run demo.`,
    );
    server.close();
  },
);
