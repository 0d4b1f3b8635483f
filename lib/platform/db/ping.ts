import { db } from "./index";

/** Resolves when the database answers. */
export async function pingDatabase(): Promise<void> {
  await db.$queryRaw`SELECT 1`;
}
