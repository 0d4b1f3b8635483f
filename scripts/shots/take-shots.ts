import { mkdirSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { seed } from "@/prisma/seed/index";
import signIns from "@/prisma/seed/sign-ins.json" with { type: "json" };
import { onClose } from "../app/closing";
import { findBrowser } from "../validation/browser";
import { type Shot, writeGallery } from "./gallery";
import { type Look, looks } from "./looks";
import { addressesOf, listPlaces } from "./places";
import { collectSamples } from "./samples";
import { openAs } from "./visit";

type Options = { url: string; folder: string; wanted: readonly string[] };
type Address = { name: string; path: string };
type Tour = { person: string | null; addresses: Address[] };

const browsersAtOnce = 3;

/** Fills the demo in and photographs it, with a page to look through in `index.html`. */
export async function takeShots({ url, folder, wanted }: Options): Promise<void> {
  console.log("Filling in the demo data …");
  await seed();
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
  onClose(() => browser.close());
  const tours = await planTours(browser, url, wanted);
  const shots: Shot[] = [];
  const queue = [...tours];
  const work = async () => {
    for (let tour = queue.shift(); tour; tour = queue.shift()) shots.push(...(await walk(browser, url, folder, tour)));
  };
  await Promise.all(Array.from({ length: browsersAtOnce }, work));
  writeGallery(folder, shots);
  console.log(`${shots.length} pictures: open ${path.join(folder, "index.html")}`);
}

/** Workspace pages for everybody who signs in; all others once, for a visitor. */
async function planTours(browser: Browser, url: string, wanted: readonly string[]): Promise<Tour[]> {
  const [owner] = signIns;
  if (!owner) throw new Error("Nobody signs in to the demo.");
  const context = await openAs(browser, url, owner.email, looks[0]);
  const samples = await collectSamples(await context.newPage());
  await context.close();
  const isWanted = ({ name }: Address) => wanted.length === 0 || wanted.some((part) => name.includes(part));
  const addresses = (isWorkspace: boolean) =>
    listPlaces()
      .filter((place) => place.isWorkspace === isWorkspace)
      .flatMap(({ pattern }) => addressesOf(pattern, samples))
      .filter(isWanted);
  return [
    ...signIns.map(({ email }) => ({ person: email, addresses: addresses(true) })),
    { person: null, addresses: addresses(false) },
  ];
}

/** One person's way through their pages in every look. What they may not open is looked at once. */
async function walk(browser: Browser, url: string, folder: string, { person, addresses }: Tour): Promise<Shot[]> {
  const shots: Shot[] = [];
  let open = addresses;
  for (const look of looks) {
    const context = await openAs(browser, url, person, look);
    const page = await context.newPage();
    const opened: Address[] = [];
    for (const address of open) {
      const troubles: string[] = [];
      const note = (error: Error) => troubles.push(error.message);
      page.on("pageerror", note);
      const response = await page.goto(address.path, { waitUntil: "load" });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const file = fileOf(person, look, address.name);
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      await page.screenshot({ path: path.join(folder, file), fullPage: true });
      page.off("pageerror", note);
      const status = response?.status() ?? 0;
      shots.push({ person: person ?? "visitor", page: address.name, look: look.name, file, status, troubles });
      if (status < 400) opened.push(address);
    }
    open = opened;
    await context.close();
  }
  console.log(`  ${person ?? "a visitor"}: ${shots.length} pictures`);
  return shots;
}

function fileOf(person: string | null, look: Look, page: string): string {
  const name = page.replaceAll(/[^a-z0-9]+/gi, "-").replaceAll(/^-|-$/g, "");
  return path.join(person ?? "visitor", look.name, `${name}.png`);
}
