import { embeddedFetch } from "./event-door";
import { embeddedSigningKey } from "./signing";

/**
 * What makes an Inngest client work with the embedded runner: Inngest's signed mode with a key of our own, so that the
 * endpoint refuses calls that are not ours. Nothing leaves for the network: `fetch` is answered in this process.
 */
export function embeddedClientOptions() {
  return {
    isDev: false,
    baseUrl: "http://embedded.invalid",
    eventKey: "embedded",
    signingKey: embeddedSigningKey(),
    fetch: embeddedFetch,
  } as const;
}
