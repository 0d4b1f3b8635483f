import path from "node:path";
import pg from "pg";
import { startTestApp } from "@/lib/testing/app";
import { standalone } from "../app/build";
import { onClose } from "../app/closing";
import type { Figure } from "./figure";
import { serveNode, startFloorApp } from "./floor";
import { middle, type Stood } from "./load";
import type { Contender } from "./rsvp-contenders";

const rounds = 5;
/** Until the compiler has seen enough of everybody's code: figures rise by half over the first thousand answers. */
const warmingRounds = 3;
/** So many that plans made anew after fresh statistics weigh as little as they do within a minute's answers. */
const homesInRound = 500;
const goal = 0.7;

/**
 * A couple's answer to an invitation, sent as a form by a browser without a script: with its history, audit entry, domain
 * event and the places it takes. Beside the least server action of the same framework (one read, one upsert through
 * Prisma), and the very statements of the product's answer through the driver. Everybody answers once; limits stand.
 */
export async function rsvpFigures(say: (line: string) => void = console.log): Promise<Figure[]> {
  const app = await startTestApp({ name: "bench-rsvp" });
  const pool = new pg.Pool({ connectionString: app.databaseUrl, max: 10 });
  // The server goes first when the bench is stopped; without a listener that would end it in another way.
  pool.on("error", (error) => say(`The bench's own connections: ${error.message}`));
  onClose(async () => {
    await pool.end();
    await app.stop();
  });
  Object.assign(process.env, app.variables);
  const { productOverHttp, minimalAction, byDriver } = await import("./rsvp-contenders");
  say("Building the floor …");
  const floor = await startFloorApp(app.variables);
  const busy = await productOverHttp("while confirmations are made", app.url, pool);
  // As autovacuum does within the minute: nobody's plans are those of empty tables.
  const settle = async () => void (await pool.query("ANALYZE"));
  const confirming = await compare([busy], { times: 2, settle, say });
  // What follows an answer (a mail, notifications) is a worker's, and would go on into everybody else's turn: it lies in
  // the outbox until a worker comes, and none does.
  await app.process.stop();
  const env = { ...process.env, NODE_ENV: "production" as const, HOSTNAME: "127.0.0.1", JOBS_RUNNER: "worker" };
  await serveNode([path.join(standalone, "server.js")], Number(new URL(app.url).port), env);
  const product = await productOverHttp("product", app.url, pool);
  const minimal = await minimalAction("minimal action, one read and one upsert", floor.url, pool);
  const driver = await byDriver("the same SQL by the driver", pool);
  const answered = await compare([product, minimal, driver], { times: rounds, settle, say });
  return figuresOf(product, [minimal, driver], busy, new Map([...answered, ...confirming]));
}

/**
 * Round after round, so that whatever else the machine does meets all of them; the first ones warm up. Each begins with
 * another, since the first after fresh statistics is the one that finds every page written to for the first time.
 */
async function compare(
  contenders: readonly Contender[],
  { times, settle, say }: { times: number; settle(): Promise<void>; say(line: string): void },
): Promise<Map<Contender, Stood>> {
  const results = new Map<Contender, Stood[]>(contenders.map((each) => [each, []]));
  for (let round = 1 - warmingRounds; round <= times; round++) {
    await settle();
    const first = (round + warmingRounds) % contenders.length;
    for (const contender of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      const stood = await contender.answer(homesInRound);
      say(
        `${contender.name}: ${stood.rate.toFixed(0)}/s, p95 ${stood.p95.toFixed(1)} ms${round > 0 ? "" : " (warming up)"}`,
      );
      if (round > 0) results.get(contender)?.push(stood);
    }
  }
  for (const contender of contenders) await contender.check();
  return new Map([...results].map(([contender, list]) => [contender, middle(list)]));
}

function figuresOf(
  product: Contender,
  floors: readonly Contender[],
  busy: Contender,
  stood: ReadonlyMap<Contender, Stood>,
): Figure[] {
  const of = (contender: Contender): Stood => stood.get(contender) ?? { rate: Number.NaN, p95: Number.NaN };
  const figure = (name: string, own: Contender, floor: Contender, goals: Figure["goals"]): Figure => ({
    name,
    unit: "/s",
    p95Unit: "ms",
    product: { median: of(own).rate, p95: of(own).p95 },
    floor: { what: `${floor.name}; p95 ${of(floor).p95.toFixed(0)} ms`, median: of(floor).rate, p95: of(floor).p95 },
    goals,
  });
  return floors.flatMap((floor, index) => {
    if (index > 0) return [figure("a couple's answers", product, floor, [])];
    const isMet = of(product).rate >= goal * of(floor).rate;
    return [
      figure("a couple's answers", product, floor, [{ text: `at least ${goal} of the floor`, met: isMet }]),
      figure("the same, while the app confirms them by mail", busy, floor, []),
    ];
  });
}
