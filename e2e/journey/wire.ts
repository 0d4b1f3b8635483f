import { once } from "node:events";
import net from "node:net";
import { env } from "@/lib/platform/env";

export type Wire = {
  /** The app as it is reached over this wire. */
  url: string;
  /** Ends every connection, and lets nobody through until it is mended. */
  cut(): void;
  mend(): void;
  stop(): Promise<void>;
};

/** A line between browser and app that can be cut, as a network does it: on both sides and without a word. */
export async function startWire(): Promise<Wire> {
  const open = new Set<net.Socket>();
  let isCut = false;
  const server = net.createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = net.connect(env.PORT, "localhost");
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.pipe(other);
      // The reason does not matter: a wire that breaks on one side is broken on the other.
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        open.delete(socket);
        other.destroy();
      });
    }
  });
  server.listen(0, "localhost");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The wire has no port.");
  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://localhost:${address.port}`,
    cut() {
      isCut = true;
      breakAll();
    },
    mend() {
      isCut = false;
    },
    async stop() {
      breakAll();
      server.close();
      await once(server, "close");
    },
  };
}
