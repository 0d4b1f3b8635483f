import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "../env";
import { Prisma, PrismaClient } from "./generated/client";

/** A client inside a transaction: what mutations pass around. */
export type Tx = Prisma.TransactionClient;

const shared = globalThis as { marqueeDb?: { client: PrismaClient; schema: string } };

// A development server outlives a change of the schema: a client made before it knows nothing of what was added.
const schema = JSON.stringify(
  Object.entries(Prisma).filter(([name]) => name === "ModelName" || name.endsWith("ScalarFieldEnum")),
);

function connect(): PrismaClient {
  const adapter = new PrismaPg({ connectionString: env.DATABASE_URL, max: env.DATABASE_POOL_SIZE });
  // Errors without the values of the call: they would be names and addresses in a log.
  return new PrismaClient({ adapter, errorFormat: "minimal" });
}

/** The one connection pool of this process (kept over hot reloads). Connects on first use. */
export const db: PrismaClient = shared.marqueeDb?.schema === schema ? shared.marqueeDb.client : connect();
shared.marqueeDb = { client: db, schema };
