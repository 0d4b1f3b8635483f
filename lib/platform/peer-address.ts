import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { peerHeader } from "./request";

/**
 * Writes the socket's own address into every request of this process, before the framework reads its headers; a copy
 * that the client sent is overwritten. Route handlers see headers only, never the socket.
 */
export function stampPeerAddress(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[peerHeader] = request.socket.remoteAddress ?? "unknown";
  });
}
