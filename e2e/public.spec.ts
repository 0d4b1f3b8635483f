import type { BrowserContext, Page } from "@playwright/test";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { raise } from "@/lib/platform/outbox";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { linkOf } from "./journey/invitation";
import { expect, test } from "./journey/test";

/** What a first visit may send of script beyond an empty page of the same build, compressed. */
const mostBytes = 15_000;

/** Bytes of script that a first visit fetches, as they went over the wire. */
async function scriptBytes(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  const scripts = new Set<string>();
  let bytes = 0;
  client.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(address, { waitUntil: "domcontentloaded" });
  // Scripts that were put off come with the first touch.
  await page.keyboard.press("Shift");
  await page.waitForLoadState("networkidle");
  await page.close();
  return bytes;
}

async function published(options: { locale?: string } = {}) {
  const event = await makeEvent({ name: "Léa & Þór", ...options });
  const { slug } = await db.event.findUniqueOrThrow({ where: { id: event.eventId } });
  return { event, slug };
}

test("guests are sent hardly more script than an empty page has", async ({ browser }) => {
  const { event, slug } = await published();
  const household = await makeHousehold(event);
  // The page for an unknown address is markup alone. Its policy would keep the framework's own scripts from it, which
  // must count; each page is asked by somebody who comes for the first time.
  const firstVisit = async (address: string) => {
    const context = await browser.newContext({ bypassCSP: true });
    const bytes = await scriptBytes(context, address);
    await context.close();
    return bytes;
  };
  const empty = await firstVisit("/an-address-that-no-page-has");
  expect(empty).toBeGreaterThan(50_000);
  for (const address of [`/e/${slug}`, `/e/${slug}/fr`]) {
    expect((await firstVisit(address)) - empty, address).toBeLessThanOrEqual(mostBytes);
  }
  const invitation = await firstVisit(linkOf(household.householdId));
  expect(invitation).toBeGreaterThan(50_000);
  expect(invitation - empty).toBeLessThanOrEqual(mostBytes);
});

const langOf = (page: Page) => page.evaluate(() => document.documentElement.lang);

test("an event's page stands in four languages, each at an address of its own @phone", async ({ page }) => {
  const { slug } = await published({ locale: "fr" });
  await page.goto(`/e/${slug}`);
  expect(await langOf(page)).toBe("fr");
  await page.getByRole("link", { name: "Deutsch" }).click();
  await expect(page).toHaveURL(`/e/${slug}/de`);
  expect(await langOf(page)).toBe("de");
  await expect(page.getByRole("link", { name: "In den Kalender eintragen" })).toBeVisible();
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`/e/${slug}/de$`));
  const others = await page
    .locator('link[rel="alternate"]')
    .evaluateAll((links) => links.map((link) => `${link.getAttribute("hreflang")} ${link.getAttribute("href")}`));
  expect(others.map((each) => each.replace(/http.*?\/e\//, "/e/")).toSorted()).toEqual(
    [`de /e/${slug}/de`, `en /e/${slug}/en`, `es /e/${slug}/es`, `fr /e/${slug}`, `x-default /e/${slug}`].toSorted(),
  );
  await page.getByRole("link", { name: "Français" }).click();
  await expect(page).toHaveURL(`/e/${slug}`);
});

test("a language that nobody speaks is not there; the event's own has one address", async ({ page, request }) => {
  const { slug } = await published({ locale: "es" });
  for (const address of [`/e/${slug}/it`, `/e/${slug}/de/de`, `/e/${slug}-not/de`]) {
    expect((await request.get(address)).status(), address).toBe(404);
  }
  await page.goto(`/e/${slug}/es`);
  await expect(page).toHaveURL(`/e/${slug}`);
});

test("an event's page is markup alone, also for who comes first, and kept from then on", async ({ page, request }) => {
  const { slug } = await published();
  for (const address of [`/e/${slug}`, `/e/${slug}/fr`]) {
    const first = await request.get(address);
    expect(first.headers()["x-nextjs-cache"]).toBe("MISS");
    expect(first.headers()["content-encoding"]).toBe("br");
    const bare = await first.text();
    expect(bare.match(/<script(?! type="application\/ld\+json")/g)).toBeNull();
    await expect(async () => {
      const kept = await request.get(address);
      expect(kept.headers()["x-nextjs-cache"]).toBe("HIT");
      // Nobody holds it back any more: the framework sends it, and packs it its own way.
      expect(kept.headers()["content-encoding"]).toBe("gzip");
      expect(await kept.text()).toBe(bare);
      const { etag = "" } = kept.headers();
      expect(etag).toBe(first.headers().etag);
      const again = await request.get(address, { headers: { "if-none-match": etag } });
      expect([again.status(), await again.text()]).toEqual([304, ""]);
    }).toPass({ timeout: 5000 });
  }
  expect(await scriptBytes(page.context(), `/e/${slug}`)).toBe(0);
  await page.goto(`/e/${slug}`);
  await expect(page.getByRole("heading", { level: 1, name: "Léa & Þór" })).toBeVisible();
  await page.getByRole("link", { name: "Deutsch" }).click();
  await expect(page).toHaveURL(`/e/${slug}/de`);
});

test("however its address is written, an event's page never comes without its policy", async ({ request }) => {
  const { slug } = await published();
  for (const address of [`/e/${slug}`, `/e/${slug}/de`, `/%65/${slug}`, `/e/../e/${slug}`, `/e/none-such`]) {
    const { "content-security-policy": policy, "x-request-id": id, ...others } = (await request.get(address)).headers();
    expect(others, address).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
    expect(policy, address).toContain("frame-ancestors 'none'");
    expect(id, address).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test("an edit is seen in every language at once", async ({ page }) => {
  const { event, slug } = await published();
  for (const address of [`/e/${slug}`, `/e/${slug}/de`]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1, name: "Léa & Þór" })).toBeVisible();
  }
  const { eventId, organizationId } = event;
  await inTransaction(async (tx) => {
    await tx.event.update({ where: { id: eventId }, data: { name: "Léa & Thor" } });
    await raise(tx, { eventId, organizationId }, { name: "events/event.updated", data: { eventId } });
  });
  for (const address of [`/e/${slug}`, `/e/${slug}/de`]) {
    await expect(async () => {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Léa & Thor", { timeout: 100 });
    }).toPass({ timeout: 5000 });
  }
});

test("the answer page's document is in the language that is chosen", async ({ page }) => {
  const { event } = await published();
  const { householdId } = await makeHousehold(event);
  await page.goto(linkOf(householdId));
  expect(await langOf(page)).toBe("en");
  await page.getByRole("link", { name: "Español" }).click();
  await expect(page).toHaveURL(/lang=es/);
  expect(await langOf(page)).toBe("es");
});

test("whoever has a link that opens nothing is told so in their language", async ({ browser }) => {
  const context = await browser.newContext({ locale: "de-AT" });
  const page = await context.newPage();
  await page.goto("/r/t1.nothing");
  await expect(page.getByRole("heading", { name: "Diese Seite haben wir nicht gefunden" })).toBeVisible();
  await expect(page).toHaveTitle(/.+/);
  await context.close();
});
