import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import lighthouse, { type Result } from "lighthouse";
import { seed } from "@/prisma/seed/index";
import { freePort } from "../postgres/free-port";
import { root } from "../setup/paths";
import { findBrowser } from "../validation/browser";
import { type Category, findGuestPages, type GuestPage } from "./guest-pages";

const visits = 5;
const least = 95;
const folder = path.join(root, "reports/lighthouse");

/** Visits both pages and prints the median of each score; answers how many are under 95. */
export async function scorePages(url: string): Promise<number> {
  console.log("Filling in the demo data …");
  await seed();
  const pages = await findGuestPages();
  mkdirSync(folder, { recursive: true });
  let failed = 0;
  for (const page of pages) {
    for (const [category, scores] of await scoresOf(url, page)) {
      const score = medianOf(scores);
      const isEnough = score >= least;
      if (!isEnough) failed++;
      const [name, label] = [page.name.padEnd(12), category.padEnd(15)];
      console.log(`${name}${label}${String(score).padStart(3)}  ${isEnough ? "" : "too low "}(${scores.join(" ")})`);
    }
  }
  return failed;
}

async function scoresOf(url: string, page: GuestPage): Promise<Map<Category, number[]>> {
  const scores = new Map<Category, number[]>(page.categories.map((category) => [category, []]));
  for (let round = 1; round <= visits; round++) {
    const found = await visit(`${url}${page.path}`, page.categories);
    const file = path.join(folder, `${page.name.replace(/\W+/g, "")}-${round}.json`);
    writeFileSync(file, JSON.stringify(found, null, 1));
    for (const [category, list] of scores) list.push(Math.round((found.categories[category]?.score ?? 0) * 100));
  }
  return scores;
}

/** A visit whose trace broke has no score and is made again, as Lighthouse itself asks; one that has a score counts. */
async function visit(address: string, categories: readonly Category[]): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const found = await visitOnce(address, categories);
    if (!found.runtimeError) return found;
    if (attempt === 4) throw new Error(`Lighthouse could not see ${address}: ${found.runtimeError.message}`);
  }
}

/** One visit in a browser of its own, so that nothing is kept from the one before. */
async function visitOnce(address: string, categories: readonly Category[]): Promise<Result> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [`--remote-debugging-port=${port}`, "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
  try {
    const result = await lighthouse(address, { port, logLevel: "error", onlyCategories: [...categories] });
    if (!result) throw new Error(`Lighthouse could not see ${address}.`);
    return result.lhr;
  } finally {
    await browser.close();
  }
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
