import { embeddedEngine } from "@/inngest/engines";
import { watchRegistry } from "@/inngest/local/registry-source";
import { startRunner } from "@/inngest/local/runner";
import { startRelay } from "@/inngest/relay";

/** The runner of the chaos test: as `npm run worker`, with short leases and pauses. */
export async function main([port]: string[]): Promise<void> {
  const endpoint = `http://127.0.0.1:${port}/api/inngest`;
  const registry = watchRegistry(endpoint, () => {
    relay.wake();
    runner.wake();
  });
  const relay = startRelay(embeddedEngine(registry.current), 200);
  const runner = startRunner({
    endpoint,
    registry: registry.current,
    timeoutMs: 20_000,
    leaseSeconds: 2,
    pollMs: 200,
    backoff: () => 300,
  });
  console.log("ready");
}
