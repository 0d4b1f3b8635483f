import { disconnect } from "./seed";

/** Moves the demo data's dates along when they have grown stale; `npm run demo` calls this at every start. */
export async function main(): Promise<void> {
  const { refresh } = await import("../prisma/seed/index");
  await refresh();
  await disconnect();
}
