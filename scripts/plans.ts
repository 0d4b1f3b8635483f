import { writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { startTestServer } from "@/lib/testing/database";
import { type Crowd, makeCrowd } from "./bench/crowd";
import { writeSection } from "./bench/write-section";
import { applyMigrations } from "./migrations/apply";
import { explain, recordStatements } from "./plans/record";
import { ensureDatabase, onDatabase } from "./postgres/databases";
import { root } from "./setup/paths";

/**
 * `npm run plans`: fills a database of its own with 100,000 guests at one event and 400,000 at others, reads what the
 * product reads most, and writes how PostgreSQL answered into docs/plans.md, with a
 * table of it in docs/performance.md.
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
      const plans = await readPlans(client, crowd);
      writeFileSync(path.join(root, "docs/plans.md"), await describePlans(client, crowd, plans));
      writeSection("plans", plansTable(plans));
      console.log("Wrote docs/plans.md, and its table into docs/performance.md");
    } finally {
      await client.end();
    }
    const { db } = await import("@/lib/platform/db");
    await db.$disconnect();
  } finally {
    await server.stop();
  }
}

type Plan = { title: string; lines: string[] };

async function readPlans(client: pg.Client, crowd: Crowd): Promise<Plan[]> {
  const { hotReads } = await import("./plans/hot-reads");
  const plans: Plan[] = [];
  for (const { title, run, pick } of await hotReads(crowd)) {
    const statement = (await recordStatements(run)).find(({ text }) => pick.test(text));
    if (!statement) throw new Error(`"${title}" sent no such statement.`);
    plans.push({ title, lines: await explain(client, statement) });
    console.log(title);
  }
  return plans;
}

async function describePlans(client: pg.Client, crowd: Crowd, plans: readonly Plan[]): Promise<string> {
  const { rows } = await client.query<{ version: string }>("SELECT split_part(version(), ' on ', 1) AS version");
  const sections = plans.map(({ title, lines }) => `## ${title}\n\n\`\`\`\n${lines.join("\n")}\n\`\`\``);
  return `# Plans of the hottest reads

Written by \`npm run plans\`: ${rows[0]?.version}, ${crowd.guests.toLocaleString("en")} guests at the event that is read,
400,000 at ten others, the house's own settings (128 MB of shared buffers). Each statement is the one that the product
sends, the third of three runs. Ids are left out.

${sections.join("\n\n")}
`;
}

/** What each read went through, in a line: the indexes it used, the tables it read from end to end, its time. */
function plansTable(plans: readonly Plan[]): string {
  const named = (lines: string[], pattern: RegExp): string => {
    const names = lines.flatMap((line) => pattern.exec(line)?.[1] ?? []);
    return [...new Set(names)].map((name) => `\`${name}\``).join(", ") || "–";
  };
  const rows = plans.map(({ title, lines }) => {
    const time = /Execution Time: ([\d.]+) ms/.exec(lines.at(-1) ?? "")?.[1] ?? "–";
    const indexes = named(lines, /(?:using|Bitmap Index Scan on) (\w+)/);
    return `| ${title} | ${indexes} | ${named(lines, /Seq Scan on (\w+)/)} | ${time} ms |`;
  });
  return ["| Read | Indexes | Whole tables | Time |", "|---|---|---|---:|", ...rows].join("\n");
}
