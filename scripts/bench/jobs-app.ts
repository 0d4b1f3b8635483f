import { Inngest } from "inngest";
import { embeddedClientOptions } from "@/inngest/local/client-options";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { serveFunctions } from "@/lib/testing/jobs";

/** An app that serves what the bench of background work sends events to, at a port. */
export async function main([port]: string[]): Promise<void> {
  const options = { id: "bench", logger: log, checkpointing: false, aiMetadata: false, ...embeddedClientOptions() };
  const client = new Inngest(options);
  const three = client.createFunction(
    { id: "three", triggers: [{ event: "bench/three" }] },
    async ({ event, step }) => {
      const first = await step.run("first", () => Number(event.data.n) + 1);
      const second = await step.run("second", () => first * 2);
      return step.run("third", () => second - 1);
    },
  );
  const prompt = client.createFunction(
    { id: "prompt", triggers: [{ event: "bench/prompt" }] },
    async ({ event, step }) => {
      await step.run("first", async () => {
        await db.$executeRaw`UPDATE bench_prompts SET begun_at = clock_timestamp() WHERE n = ${event.data.n}`;
      });
    },
  );
  const sleeper = client.createFunction({ id: "sleeper", triggers: [{ event: "bench/sleeper" }] }, async ({ step }) => {
    await step.sleep("a year", "52w");
  });
  await serveFunctions(client, [three, prompt, sleeper], Number(port));
}
