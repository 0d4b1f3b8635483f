import { expect, test } from "vitest";
import { startHttpServer } from "@/lib/testing/http-server";
import { stampPeerAddress } from "./peer-address";
import { clientAddress, peerHeader } from "./request";

test("a request carries its socket's address, whatever the client claims", async () => {
  stampPeerAddress();
  const server = await startHttpServer((request, response) => {
    response.end(clientAddress(new Headers({ [peerHeader]: String(request.headers[peerHeader]) })));
  });
  const answer = await fetch(server.url, { headers: { [peerHeader]: "203.0.113.9" } });
  expect(await answer.text()).toBe("127.0.0.1");
  await server.stop();
});
