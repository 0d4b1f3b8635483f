import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "../env";
import { log } from "../log";
import { Prisma, PrismaClient } from "./generated/client";

/** A client inside a transaction: what mutations pass around. */
export type Tx = Prisma.TransactionClient;

type Connected = { client: PrismaClient; pool: pg.Pool; schema: string };

const shared = globalThis as { marqueeDb?: Connected };

// A development server outlives a change of the schema: a client made before it knows nothing of what was added.
const schema = JSON.stringify(
  Object.entries(Prisma).filter(([name]) => name === "ModelName" || name.endsWith("ScalarFieldEnum")),
);

function connect(): Connected {
  // What is sent to a connection at once is on its way at once, and run in turn.
  const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: env.DATABASE_POOL_SIZE, pipeline: true });
  // An idle connection that breaks is replaced; without a listener it would end the process.
  pool.on("error", (error) => log.warn({ err: error }, "A connection to the database broke"));
  const adapter = new PrismaPg(pool, { disposeExternalPool: true });
  // Errors without the values of the call: they would be names and addresses in a log.
  return { client: new PrismaClient({ adapter, errorFormat: "minimal" }), pool, schema };
}

const connected = shared.marqueeDb?.schema === schema ? shared.marqueeDb : connect();
shared.marqueeDb = connected;

/** Over the one connection pool of this process (kept over hot reloads). Connects on first use. */
export const db: PrismaClient = connected.client;

/** The same pool without the client above it: for `statement.ts` alone. */
export const pool: pg.Pool = connected.pool;
