import http from "node:http";
import { expect, test } from "vitest";
import { stampPeerAddress } from "./peer-address";
import { clientAddress, peerHeader } from "./request";

test("a request carries its socket's address, whatever the client claims", async () => {
  stampPeerAddress();
  const server = http.createServer((request, response) => {
    response.end(clientAddress(new Headers({ [peerHeader]: String(request.headers[peerHeader]) })));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { [peerHeader]: "203.0.113.9" } });
  expect(await answer.text()).toBe("127.0.0.1");
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
