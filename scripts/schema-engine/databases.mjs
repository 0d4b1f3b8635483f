import pg from "pg";

/** The database that an address names. */
export const databaseOf = (/** @type {string} */ url) => decodeURIComponent(new URL(url).pathname.slice(1));

/** The same server, another database. */
export function onDatabase(/** @type {string} */ url, /** @type {string} */ database) {
  const address = new URL(url);
  address.pathname = `/${database}`;
  address.searchParams.delete("schema");
  return address.toString();
}

/** Runs one statement over a connection of its own to the server's maintenance database. */
async function administer(/** @type {string} */ url, /** @type {string} */ sql) {
  const client = new pg.Client({ connectionString: onDatabase(url, "postgres") });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Fails unless the database of this address takes a connection. */
export async function connectOnce(/** @type {string} */ url) {
  const client = new pg.Client({ connectionString: onDatabase(url, databaseOf(url)) });
  await client.connect();
  await client.end();
}

const quoted = (/** @type {string} */ name) => pg.escapeIdentifier(name);

export const createDatabase = (/** @type {string} */ url, /** @type {string} */ name) =>
  administer(url, `CREATE DATABASE ${quoted(name)}`);

export const dropDatabase = (/** @type {string} */ url, /** @type {string} */ name) =>
  administer(url, `DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`);
