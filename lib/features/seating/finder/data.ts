import { resolveLook } from "@/lib/features/events/public-page/rules/look";
import type { EventScope, GuestScope, SeatLinkScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { notFoundError } from "@/lib/platform/errors";
import { pickLocale } from "@/lib/platform/i18n/locales";
import { makeLink } from "@/lib/platform/links";
import { layoutAnswerSql } from "../data/answers";
import { outlineSchema } from "../schema";
import type { TableShape } from "../types";
import { namedBy } from "./rules";
import type { FinderPage, FinderPlan, FoundGuest, FoundSeats, ScreenEntry, SeatScreen } from "./types";

const { sql } = Prisma;
type AtEvent = { organizationId: string; eventId: string };

/** What the page says before anybody searches. Two statements. */
export async function getFinderPage(scope: SeatLinkScope, lang: string | undefined): Promise<FinderPage> {
  const { eventId, organizationId } = scope;
  const event = await db.event.findFirst({
    where: { id: eventId, organizationId },
    select: {
      name: true,
      locale: true,
      organization: { select: { accentColor: true } },
      page: { select: { theme: true, font: true, accentColor: true } },
      _count: { select: { seatingLayouts: { where: { releasedAt: { not: null } } } } },
    },
  });
  if (!event) throw notFoundError();
  return {
    eventName: event.name,
    locale: pickLocale(lang, event.locale),
    look: resolveLook(event.page, event.organization.accentColor),
    isReleased: event._count.seatingLayouts > 0,
  };
}

type SeatRow = {
  guestId: string;
  firstName: string;
  lastName: string;
  sessionName: string | null;
  layoutId: string;
  number: number;
  tableName: string | null;
  shape: TableShape;
  position: number;
};

/** Seats in released layouts, of the guests (alias `g`) that a condition names; nobody's who is not coming. */
function selectSeats({ organizationId, eventId }: AtEvent, who: Prisma.Sql): Promise<SeatRow[]> {
  return db.$queryRaw<SeatRow[]>`
    SELECT g.id::text AS "guestId", g.first_name AS "firstName", g.last_name AS "lastName", p.name AS "sessionName",
      l.id::text AS "layoutId", t.number, t.name AS "tableName", t.shape::text, s.position
    FROM seating_layouts l
    JOIN seat_claims c ON c.event_id = l.event_id AND c.layout_id = l.id
    JOIN guests g ON g.id = c.guest_id AND g.deleted_at IS NULL
    JOIN seats s ON s.id = c.seat_id
    JOIN seating_tables t ON t.id = s.table_id
    LEFT JOIN sessions p ON p.event_id = l.event_id AND p.id = l.session_id
    WHERE l.event_id = ${eventId}::uuid AND l.organization_id = ${organizationId}::uuid AND l.released_at IS NOT NULL
      AND ${who} AND ${layoutAnswerSql} <> 'declined'
    ORDER BY g.sort_name, g.id, p.starts_at NULLS FIRST, l.id`;
}

/** Each guest once, with the plans of the rooms they sit in. */
async function foundOf(at: AtEvent, rows: readonly SeatRow[]): Promise<FoundSeats> {
  const guests = new Map<string, FoundGuest>();
  for (const { guestId, firstName, lastName, number, tableName, shape, ...seat } of rows) {
    const guest = guests.get(guestId) ?? { name: `${firstName} ${lastName}`.trim(), seats: [] };
    const { sessionName, layoutId, position } = seat;
    guest.seats.push({ sessionName, layoutId, position, table: { number, name: tableName, shape } });
    guests.set(guestId, guest);
  }
  const layoutIds = [...new Set(rows.map(({ layoutId }) => layoutId))];
  return { guests: [...guests.values()], plans: layoutIds.length > 0 ? await getPlans(at, layoutIds) : {} };
}

async function getPlans({ eventId }: AtEvent, layoutIds: readonly string[]): Promise<Record<string, FinderPlan>> {
  const rows = await db.seatingLayout.findMany({
    where: { eventId, id: { in: [...layoutIds] } },
    select: {
      id: true,
      outline: true,
      tables: { select: { number: true, shape: true, x: true, y: true, rotation: true, width: true, depth: true } },
      objects: {
        where: { kind: { notIn: ["power", "speaker"] } },
        select: { kind: true, label: true, x: true, y: true, rotation: true, width: true, depth: true, isRound: true },
      },
    },
  });
  const placed = <T extends { x: number; y: number }>({ x, y, ...rest }: T) => ({ ...rest, at: { x, y } });
  return Object.fromEntries(
    rows.map(({ id, outline, tables, objects }) => [
      id,
      { outline: outlineSchema.parse(outline), tables: tables.map(placed), objects: objects.map(placed) },
    ]),
  );
}

/**
 * The seats of whoever has this name, whole or nearly so; "several" when it is more than one guest, who then ask at the
 * door: nobody is told where a namesake sits. Four statements at most.
 */
export async function findSeats(scope: SeatLinkScope, name: string): Promise<FoundSeats | "none" | "several"> {
  const seated = await db.$queryRaw<{ id: string; firstName: string; lastName: string }[]>`
    SELECT DISTINCT g.id::text, g.first_name AS "firstName", g.last_name AS "lastName"
    FROM seat_claims c
    JOIN seating_layouts l ON l.event_id = c.event_id AND l.id = c.layout_id AND l.released_at IS NOT NULL
    JOIN guests g ON g.id = c.guest_id AND g.deleted_at IS NULL
    WHERE c.event_id = ${scope.eventId}::uuid AND l.organization_id = ${scope.organizationId}::uuid`;
  const [guest, ...others] = namedBy(name, seated);
  if (!guest) return "none";
  if (others.length > 0) return "several";
  const rows = await selectSeats(scope, sql`g.id = ${guest.id}::uuid`);
  return rows.length === 0 ? "none" : foundOf(scope, rows);
}

/** Where the people of a household sit; nobody before a layout is released. Three statements at most. */
export async function getHouseholdSeats(scope: GuestScope): Promise<FoundSeats> {
  return foundOf(scope, await selectSeats(scope, sql`g.household_id = ${scope.householdId}::uuid`));
}

/** Everybody who sits in a released layout, by name, for the screen at the entrance. Three statements. */
export async function getSeatScreen(scope: EventScope): Promise<SeatScreen> {
  const event = await db.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    select: {
      name: true,
      locale: true,
      seatingLayouts: {
        where: { releasedAt: { not: null } },
        orderBy: [{ session: { startsAt: "asc" } }, { id: "asc" }],
        select: { id: true, name: true, session: { select: { name: true } } },
      },
    },
  });
  if (!event) throw notFoundError();
  const rows = await selectSeats(scope, sql`TRUE`);
  const entriesOf = (id: string): ScreenEntry[] =>
    rows
      .filter(({ layoutId }) => layoutId === id)
      .map(({ firstName, lastName, number, tableName, shape }) => ({
        name: [lastName, firstName].filter((part) => part !== "").join(", "),
        table: number,
        tableName,
        isRow: shape === "row",
      }));
  const layouts = event.seatingLayouts.map(({ id, name, session }) => ({
    id,
    name: session?.name ?? name,
    entries: entriesOf(id),
  }));
  return { eventName: event.name, locale: pickLocale(event.locale), layouts };
}

/** The token of the link at the entrance. One statement. */
export async function getSeatLink(scope: EventScope): Promise<string> {
  const event = await db.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    select: { id: true, seatLinkVersion: true },
  });
  if (!event) throw notFoundError();
  return makeLink("seats", event.id, event.seatLinkVersion);
}
