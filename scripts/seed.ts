/** Fills the database that DATABASE_URL names with the demo data; `npm run demo` calls this once. */
export async function main(): Promise<void> {
  const { seed } = await import("../prisma/seed/index");
  await seed();
  await disconnect();
}

/** Open connections would keep the process alive. */
export async function disconnect(): Promise<void> {
  const { db } = await import("@/lib/platform/db");
  await db.$disconnect();
}
