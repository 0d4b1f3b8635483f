import { writeFileSync } from "node:fs";
import path from "node:path";
import { startTestApp } from "@/lib/testing/app";
import { root } from "../setup/paths";
import type { Figure } from "./figure";
import { type Floor, startBareNode, startFloorApp } from "./floor";
import { loadPage, middle, type Stood } from "./load";

const rounds = 5;
const goal = 0.8;

/**
 * The public page of an event as anybody opens it, beside the least cached page of the same size in the same framework,
 * the least page that reads the same rows for each visit, and Node's own server with the same bytes.
 */
export async function publicPageFigures(say: (line: string) => void = console.log): Promise<Figure[]> {
  const app = await startTestApp({ name: "bench-public-page" });
  const floors: Floor[] = [];
  try {
    Object.assign(process.env, app.variables);
    say("Filling in the demo data, building the floor …");
    const { seed } = await import("@/prisma/seed/index");
    const { db } = await import("@/lib/platform/db");
    await seed();
    const event = await db.event.findUniqueOrThrow({ where: { slug: "harbour-data-days" } });
    const page = `${app.url}/e/${event.slug}`;
    await untilIdle();
    const bytes = await keptPage(page);
    const next = await startFloorApp(app.variables);
    floors.push(next);
    const file = path.join(root, "reports/bench-page.html");
    writeFileSync(file, bytes);
    const bare = await startBareNode(file);
    floors.push(bare);
    const contenders = {
      product: { url: page, text: event.name },
      "minimal cached page": { url: await pageOfSize(next.url, bytes.length), text: "Floor" },
      "minimal page with the same read": { url: `${next.url}/dynamic/${event.slug}`, text: event.name },
      "bare Node": { url: bare.url, text: event.name },
    };
    const stood = await compare(contenders);
    return figuresOf(stood);
  } finally {
    for (const floor of floors) await floor.stop();
    await app.stop();
  }
}

/** Until the app's own runner has done what the demo's data gave it to do. */
async function untilIdle(): Promise<void> {
  const { db } = await import("@/lib/platform/db");
  for (;;) {
    const [told, waiting] = await Promise.all([
      db.outboxEvent.count({ where: { deliveredAt: null } }),
      db.jobQueueItem.count({ where: { dueAt: { lte: new Date() } } }),
    ]);
    if (told + waiting === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** The page once the server keeps it. */
async function keptPage(url: string): Promise<Buffer> {
  for (let visit = 0; visit < 50; visit++) {
    const response = await fetch(url);
    const bytes = Buffer.from(await response.arrayBuffer());
    if (response.headers.get("x-nextjs-cache") === "HIT") return bytes;
  }
  throw new Error("The page is not kept.");
}

/** The address of a cached page of the floor whose answer has this many bytes, give or take two in a hundred. */
async function pageOfSize(url: string, bytes: number): Promise<string> {
  const sizeOf = async (text: number) => (await (await fetch(`${url}/cached/${text}`)).arrayBuffer()).byteLength;
  const [small, large] = [await sizeOf(1000), await sizeOf(3000)];
  const perCharacter = (large - small) / 2000;
  const text = Math.max(1, Math.round(1000 + (bytes - small) / perCharacter));
  const size = await sizeOf(text);
  if (Math.abs(size - bytes) > bytes * 0.02) throw new Error(`The floor's page has ${size} bytes instead of ${bytes}.`);
  return `${url}/cached/${text}`;
}

/** Round after round, each in turn, so that whatever else the machine does meets all of them. The first warms up. */
async function compare<Name extends string>(
  contenders: Record<Name, { url: string; text: string }>,
): Promise<Record<Name, Stood>> {
  const names = Object.keys(contenders) as Name[];
  const results = new Map<Name, Stood[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const stood = await loadPage(contenders[name].url, contenders[name].text);
      if (round > 0) results.get(name)?.push(stood);
    }
  }
  return Object.fromEntries(names.map((name) => [name, middle(results.get(name) ?? [])])) as Record<Name, Stood>;
}

function figuresOf({ product, ...floors }: Record<string, Stood>): Figure[] {
  if (!product) throw new Error("The product was not measured.");
  return Object.entries(floors).map(([what, stood]) => ({
    name: `public event page, beside a ${what}`,
    unit: "req/s",
    p95Unit: "ms",
    product: { median: product.rate, p95: product.p95 },
    floor: { what: `p95 ${stood.p95.toFixed(0)} ms`, median: stood.rate, p95: stood.p95 },
    goals:
      what === "minimal cached page"
        ? [{ text: `at least ${goal} of the floor`, met: product.rate >= goal * stood.rate }]
        : [],
  }));
}
