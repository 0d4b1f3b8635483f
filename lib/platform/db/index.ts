import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "../env";
import type { Prisma } from "./generated/client";
import { PrismaClient } from "./generated/client";

/** A client inside a transaction: what mutations pass around. */
export type Tx = Prisma.TransactionClient;

const shared = globalThis as { marqueeDb?: PrismaClient };

function connect(): PrismaClient {
  const adapter = new PrismaPg({ connectionString: env.DATABASE_URL, max: env.DATABASE_POOL_SIZE });
  // Errors without the values of the call: they would be names and addresses in a log.
  return new PrismaClient({ adapter, errorFormat: "minimal" });
}

/** The one connection pool of this process (kept over hot reloads). Connects on first use. */
export const db: PrismaClient = shared.marqueeDb ?? connect();
shared.marqueeDb = db;
