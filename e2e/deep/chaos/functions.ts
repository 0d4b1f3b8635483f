import { Inngest, NonRetriableError } from "inngest";
import { embeddedClientOptions } from "@/inngest/local/client-options";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";

/** The functions whose results the chaos test knows beforehand. */
export const client = new Inngest({
  id: "chaos",
  logger: log,
  checkpointing: false,
  aiMetadata: false,
  ...embeddedClientOptions(),
});

/** Notes that a step's work was really done, and how often: the note's number is the step's result. */
async function doWork(key: string, step: string): Promise<number> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    INSERT INTO chaos_effects (key, step) VALUES (${key}, ${step}) RETURNING id`;
  return rows[0]?.id ?? 0;
}

const double = client.createFunction(
  { id: "double", triggers: [{ event: "chaos/double" }] },
  async ({ event, step }) => {
    const { key, n } = event.data;
    await step.run("double", () => doWork(key, "double"));
    return n * 2;
  },
);

const echo = client.createFunction({ id: "echo", triggers: [{ event: "chaos/echo" }] }, async ({ event, step }) => {
  await step.run("echo", () => doWork(event.data.key, "echo"));
  await step.sendEvent("answer", { id: `echo ${event.data.key}`, name: "chaos/echoed", data: { key: event.data.key } });
});

/** Every kind of step, and what each has come to. */
const journey = client.createFunction(
  { id: "journey", triggers: [{ event: "chaos/journey" }], retries: 10, concurrency: 6 },
  async ({ event, step, attempt }) => {
    const { key, n } = event.data;
    const a = await step.run("a", () => doWork(key, "a"));
    const [b, c] = await Promise.all([
      step.run("b", () => doWork(key, "b")),
      step.run("c", () => doWork(key, "c")),
      step.sleep("nap", "1s"),
    ]);
    const [answer] = await Promise.all([
      step.waitForEvent("an echo", { event: "chaos/echoed", match: "data.key", timeout: "10m" }),
      step.sendEvent("ask", { id: `ask ${key}`, name: "chaos/echo", data: { key } }),
    ]);
    const doubled = await step.invoke("double", { function: double, data: { key, n } });
    const shaky = await step.run("shaky", async () => {
      if (attempt === 0) throw new Error("The first try always fails");
      return doWork(key, "shaky");
    });
    return { key, doubled, echoed: answer?.data.key ?? null, work: [a, b, c, shaky] };
  },
);

/** Never succeeds, and is told of it. */
const doomed = client.createFunction(
  {
    id: "doomed",
    triggers: [{ event: "chaos/doomed" }],
    onFailure: async ({ event, step }) => {
      await step.run("mourn", () => doWork(event.data.event.data.key, "mourn"));
    },
  },
  async ({ event, step }) => {
    await step.run("try", () => doWork(event.data.key, "try"));
    throw new NonRetriableError("Doomed");
  },
);

/** Waits for an hour unless it is called off. */
const patient = client.createFunction(
  { id: "patient", triggers: [{ event: "chaos/patient" }], cancelOn: [{ event: "chaos/off", match: "data.key" }] },
  async ({ event, step }) => {
    await step.sleep("an hour", "1h");
    await step.run("never", () => doWork(event.data.key, "never"));
  },
);

/** One run for a key, however often it is asked for. */
const single = client.createFunction(
  { id: "single", triggers: [{ event: "chaos/single" }], idempotency: "event.data.key" },
  async ({ event, step }) => step.run("once", () => doWork(event.data.key, "once")),
);

export const functions = [double, echo, journey, doomed, patient, single];
