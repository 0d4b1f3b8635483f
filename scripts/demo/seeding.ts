import path from "node:path";
import type pg from "pg";
import { onClose } from "../app/closing";
import { startNode } from "../app/processes";
import { applyMigrations } from "../migrations/apply";
import { dropDatabase, ensureDatabase, onDatabase, withClient } from "../postgres/databases";
import { DATABASE } from "../postgres/embedded";
import type { OpenDatabase } from "../postgres/open";
import { root } from "../setup/paths";
import { Refusal } from "../setup/refusal.mjs";

type Progress = "none" | "begun" | "done";

/**
 * Fills an empty database with the demo data once, and afterwards moves its dates along when they have grown stale.
 * A seeding that was cut short begins anew. Refuses a database of others that already holds data.
 */
export async function seedOnce(database: OpenDatabase, env: NodeJS.ProcessEnv): Promise<void> {
  const progress = await withClient(database.url, readProgress);
  if (progress === "done") return runStep("refresh", env);
  if (progress === "begun") await beginAnew(database);
  if (progress === "none" && (await withClient(database.url, holdsData))) {
    throw new Refusal(
      database.isEmbedded
        ? 'The embedded database holds data of your own, which the demo leaves alone: keep it with "npm run backup", then begin anew with "npm run demo -- --reset".'
        : "The database that DATABASE_URL names holds data that is not the demo's: name an empty one.",
    );
  }
  console.log("Filling in the demo data (once) …");
  await withClient(database.url, (client) => writeProgress(client, "begun"));
  await runStep("seed", env);
  await withClient(database.url, (client) => writeProgress(client, "done"));
}

async function beginAnew(database: OpenDatabase): Promise<void> {
  if (!database.isEmbedded) {
    throw new Refusal(
      "Filling in the demo data was cut short: empty the database that DATABASE_URL names, then start again.",
    );
  }
  const server = onDatabase(database.url, "postgres");
  await dropDatabase(server, DATABASE);
  await ensureDatabase(server, DATABASE);
  await applyMigrations(database.url);
}

async function readProgress(client: pg.Client): Promise<Progress> {
  const { rows } = await client.query<{ value: Progress }>("SELECT value FROM settings WHERE key = 'demo.seeding'");
  return rows[0]?.value ?? "none";
}

async function writeProgress(client: pg.Client, progress: Progress): Promise<void> {
  await client.query(
    `INSERT INTO settings (key, value, updated_at) VALUES ('demo.seeding', to_jsonb($1::text), now())
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = now()`,
    [progress],
  );
}

async function holdsData(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    "SELECT EXISTS (SELECT FROM organizations) OR EXISTS (SELECT FROM users) AS found",
  );
  return rows[0]?.found === true;
}

/** A process of its own, since the variables are read once when the app's code is loaded. */
async function runStep(name: "seed" | "refresh", env: NodeJS.ProcessEnv): Promise<void> {
  const step = startNode([path.join(root, "scripts/launch.mjs"), name], { cwd: root, env, output: "inherit" });
  onClose(step.stop);
  if ((await step.ended) !== 0)
    throw new Refusal(`The demo data could not be filled in ("${name}" failed, see above).`);
}
