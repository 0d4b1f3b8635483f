import { type BrowserContext, chromium } from "@playwright/test";
import pg from "pg";
import type { UserScope } from "@/lib/platform/access/scopes";
import { encodeSessionCookie, sessionCookieName } from "@/lib/platform/auth/cookie";
import { db } from "@/lib/platform/db";
import { type EventId, newId, type OrganizationId } from "@/lib/platform/ids";
import { addSession } from "@/lib/testing/account-factories";
import { eventScopeFor, makeUser } from "@/lib/testing/factories";
import { onClose } from "../app/closing";
import { crowdId, makeCrowd } from "../bench/crowd";
import { findBrowser } from "../validation/browser";
import { editAbout, firstPaints, scrollAbout } from "./drive";
import { carryAbout, dragAbout, makeHall, planPaints, roomSize, zoomAbout } from "./seating";
import { type Frame, framesDuring, percentile } from "./trace";

export type Figure = { what: string; value: number; limit: number | null };

const guests = 10_000;
const limits = { paint: 1000, frame: 12, hall: 2000 };

/** The guest table of 10,000 in the production build: its first paint, and its frames while one scrolls and edits. */
export async function measureFrames(app: { url: string; databaseUrl: string }): Promise<Figure[]> {
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  // The others are ten events of 5,000 guests each: one of them has a hall.
  const { organizationId, eventId } = await makeCrowd(client, { guests, others: 10 * roomSize.guests });
  await client.end();
  const owner = await makeUser();
  await db.membership.create({ data: { id: newId(), organizationId, userId: owner.userId, role: "owner" } });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
  onClose(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const value = await encodeSessionCookie(await addSession(owner), owner.userId);
  await context.addCookies([{ name: sessionCookieName, value, url: app.url, httpOnly: true, sameSite: "Lax" }]);
  const page = await context.newPage();
  const address = `${app.url}/events/${eventId}/guests`;
  const paints = await firstPaints(page, address, 6);
  const trace = await context.newCDPSession(page);
  await page.waitForTimeout(1000);
  const scrolling = await framesDuring(trace, () => scrollAbout(page, trace));
  const editing = await framesDuring(trace, () => editAbout(page));
  if (scrolling.length < 100 || editing.length < 50)
    throw new Error(`Too few frames: ${scrolling.length} of scrolling, ${editing.length} of editing.`);
  const hall = await measureHall(context, app.url, { organizationId, owner });
  return [
    // The first visit compiles the page on the server.
    { what: "first row painted, median, ms", value: percentile(paints.slice(1), 0.5), limit: limits.paint },
    ...figuresOf("scrolling", scrolling),
    ...figuresOf("editing", editing),
    ...hall,
  ];
}

/** The seating planner with 500 tables and 5,000 guests: opened, zoomed, dragged in. */
async function measureHall(
  context: BrowserContext,
  url: string,
  { organizationId, owner }: { organizationId: string; owner: UserScope },
): Promise<Figure[]> {
  const event = { organizationId: organizationId as OrganizationId, eventId: crowdId("other-0/event") as EventId };
  const layoutId = await makeHall(eventScopeFor(event, owner, { membership: "owner", staff: null }));
  const address = `${url}/events/${event.eventId}/seating/${layoutId}`;
  const paints = await planPaints(context, address, 4);
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('[data-ready="true"]').waitFor();
  await page.waitForTimeout(2000);
  const trace = await context.newCDPSession(page);
  const dragging = await dragAbout(page, trace);
  const zooming = await zoomAbout(page, trace);
  const carrying = await carryAbout(page, trace);
  return [
    {
      what: "500 tables, 5,000 guests painted, median, ms",
      value: percentile(paints.slice(1), 0.5),
      limit: limits.hall,
    },
    ...figuresOf("zooming a hall", zooming),
    ...figuresOf("dragging tables", dragging),
    ...figuresOf("carrying a guest", carrying),
  ];
}

/** The limit is for the thread's own time: a machine that does other things too must not decide. */
function figuresOf(doing: string, frames: readonly Frame[]): Figure[] {
  const [own, wall] = [frames.map((frame) => frame.own), frames.map((frame) => frame.wall)];
  return [
    { what: `${frames.length} frames of ${doing}, median, ms`, value: percentile(own, 0.5), limit: limits.frame },
    { what: "  p95, ms", value: percentile(own, 0.95), limit: limits.frame },
    { what: "  p95 by the clock on the wall, ms", value: percentile(wall, 0.95), limit: null },
  ];
}
