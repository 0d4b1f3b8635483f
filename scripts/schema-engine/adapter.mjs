import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { createDatabase, databaseOf, dropDatabase } from "./databases.mjs";

/** PostgreSQL's internal type "char", and the type that text is sent as. */
const CHAR = 18;
const VARCHAR = 1043;

/** Prisma's adapter for `pg`, without the three faults (in 7.10) that keep it from migrating. */
export function migrationAdapter(/** @type {string} */ url) {
  const factory = new PrismaPg(connectionOf(url));
  const connect = factory.connect.bind(factory);
  factory.connect = async () => mended(await connect());

  // Fault 3: its own way to a shadow database opens the main one when it was given an address, and drops the shadow
  // while it is still connected to it.
  factory.connectToShadowDb = async () => {
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    await createDatabase(url, name);
    const adapter = mended(await new PrismaPg(connectionOf(url, name)).connect());
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await dispose();
      await dropDatabase(url, name);
    };
    return adapter;
  };
  return bindMigrationAwareSqlAdapterFactory(factory);
}

function connectionOf(/** @type {string} */ url, database = databaseOf(url)) {
  const address = new URL(url);
  const mode = address.searchParams.get("sslmode");
  return {
    host: address.hostname,
    port: Number(address.port || 5432),
    user: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
    database,
    ssl: mode && mode !== "disable" ? { rejectUnauthorized: mode !== "no-verify" } : undefined,
  };
}

function mended(adapter) {
  // Fault 1: it splits a script at every ";" and so breaks the bodies of functions. Send the script whole.
  adapter.executeScript = async (sql) => {
    try {
      await adapter.underlyingDriver().query(sql);
    } catch (error) {
      adapter.onError(error);
    }
  };

  // Fault 2: it refuses the type "char", which the engine reads from the catalogues. Let it pass as text, and call it
  // by its name afterwards.
  const queryRaw = adapter.queryRaw;
  adapter.queryRaw = async (query) => {
    const result = await adapter.performIO(query);
    const chars = [];
    result.fields.forEach((field, index) => {
      if (field.dataTypeID !== CHAR) return;
      chars.push(index);
      field.dataTypeID = VARCHAR;
    });
    const answered = Object.create(adapter, { performIO: { value: async () => result } });
    const rows = await queryRaw.call(answered, query);
    for (const index of chars) rows.columnTypes[index] = ColumnTypeEnum.Character;
    return rows;
  };
  return adapter;
}
