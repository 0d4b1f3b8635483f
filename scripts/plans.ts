import { writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { startTestServer } from "@/lib/testing/database";
import { type Crowd, makeCrowd } from "./bench/crowd";
import { applyMigrations } from "./migrations/apply";
import { explain, recordStatements } from "./plans/record";
import { ensureDatabase, onDatabase } from "./postgres/databases";
import { root } from "./setup/paths";

/**
 * `npm run plans`: fills a database of its own with 100,000 guests at one event and 400,000 at others, reads what the
 * product reads most, and writes how PostgreSQL answered into docs/plans.md.
 */
export async function main(): Promise<void> {
  const server = await startTestServer();
  try {
    await ensureDatabase(server.url, "marquee");
    const url = onDatabase(server.url, "marquee");
    process.env.DATABASE_URL = url;
    await applyMigrations(url);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      console.log("Filling a database with 500,000 guests (two minutes) …");
      const crowd = await makeCrowd(client);
      const file = path.join(root, "docs/plans.md");
      writeFileSync(file, await describePlans(client, crowd));
      console.log(`Wrote ${path.relative(root, file)}`);
    } finally {
      await client.end();
    }
    const { db } = await import("@/lib/platform/db");
    await db.$disconnect();
  } finally {
    await server.stop();
  }
}

async function describePlans(client: pg.Client, crowd: Crowd): Promise<string> {
  const { hotReads } = await import("./plans/hot-reads");
  const sections: string[] = [];
  for (const { title, run, pick } of await hotReads(crowd)) {
    const statement = (await recordStatements(run)).find(({ text }) => pick.test(text));
    if (!statement) throw new Error(`"${title}" sent no such statement.`);
    sections.push(`## ${title}\n\n\`\`\`\n${(await explain(client, statement)).join("\n")}\n\`\`\``);
    console.log(title);
  }
  const { rows } = await client.query<{ version: string }>("SELECT split_part(version(), ' on ', 1) AS version");
  return `# Plans of the hottest reads

Written by \`npm run plans\`: ${rows[0]?.version}, ${crowd.guests.toLocaleString("en")} guests at the event that is read,
400,000 at ten others, the house's own settings (128 MB of shared buffers). Each statement is the one that the product
sends, the third of three runs. Ids are left out.

${sections.join("\n\n")}
`;
}
