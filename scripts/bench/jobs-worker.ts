import { embeddedEngine } from "@/inngest/engines";
import { watchRegistry } from "@/inngest/local/registry-source";
import { startRunner } from "@/inngest/local/runner";
import { listenForJobs } from "@/inngest/local/store/listen";
import { startRelay } from "@/inngest/relay";

/** A worker as the product runs it, over the bench's app. */
export async function main([port]: string[]): Promise<void> {
  const endpoint = `http://127.0.0.1:${port}/api/inngest`;
  const registry = watchRegistry(endpoint, () => {
    relay.wake();
    runner.wake();
  });
  const relay = startRelay(embeddedEngine(registry.current));
  const runner = startRunner({ endpoint, registry: registry.current, timeoutMs: 240_000 });
  listenForJobs((signal) => (signal === "outbox" ? relay.wake() : runner.wake()));
}
