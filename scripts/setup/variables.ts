import { loadDotEnv } from "./paths";
import { Refusal } from "./refusal.mjs";

/** The checked variables of this process, `.env` included. Refuses with one sentence naming each that is wrong. */
export async function readVariables() {
  loadDotEnv();
  try {
    const { env } = await import("@/lib/platform/env");
    return env;
  } catch (error) {
    if (error instanceof Error && error.constructor.name === "EnvError") throw new Refusal(error.message);
    throw error;
  }
}
