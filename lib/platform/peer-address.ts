import { peerHeader } from "./request";
import { onRequest } from "./response/on-request";

/**
 * Writes the socket's own address into every request of this process, before the framework reads its headers; a copy
 * that the client sent is overwritten. Route handlers see headers only, never the socket.
 */
export function stampPeerAddress(): void {
  onRequest((request) => {
    request.headers[peerHeader] = request.socket.remoteAddress ?? "unknown";
  });
}
