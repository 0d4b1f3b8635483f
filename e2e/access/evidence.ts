import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Stage, World } from "./world";

/** Whose rows are watched. */
type Watched = { organizationId: string | null; eventId: string; userIds: string[] };

/** Changed by jobs in their own time: their number tells enough. */
const countedOnly = new Set(["outbox_events", "mail_messages"]);

const owners = ["organization_id", "event_id", "user_id", "owner_id"] as const;
type Table = { name: string; columns: string[] };

let known: Promise<Table[]> | undefined;

/** Every table with a column that names an owner, read off the database's own catalogue. */
function tables(): Promise<Table[]> {
  known ??= db.$queryRaw<Table[]>`
    SELECT c.table_name::text AS name, array_agg(c.column_name::text) AS columns
    FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.column_name = ANY(${[...owners]})
      AND c.data_type = 'uuid'
    GROUP BY c.table_name ORDER BY c.table_name`;
  return known;
}

/** All that is stored of an organization, its event and its people, as one value per table. */
export function everythingOf({ ours, people }: Stage): Promise<Record<string, string>> {
  const { stranger: _stranger, ...own } = people;
  const userIds = Object.values(own).map(({ userId }) => userId);
  return snapshot({ organizationId: ours.organizationId, eventId: ours.eventId, userIds });
}

/** All that is stored of one event, as one value per table. */
export function everythingAt({ eventId }: World): Promise<Record<string, string>> {
  return snapshot({ organizationId: null, eventId, userIds: [] });
}

async function snapshot(watched: Watched): Promise<Record<string, string>> {
  const parts = (await tables()).map(({ name, columns }) => digest(name, ownedBy(columns, watched)));
  const rows = await db.$queryRaw<{ name: string; value: string }[]>(
    Prisma.join(
      [
        ...parts,
        digest("events", Prisma.sql`r.id = ${watched.eventId}::uuid`, "the event"),
        digest("organizations", Prisma.sql`r.id = ${watched.organizationId}::uuid`),
        digest("users", Prisma.sql`r.id = ANY(${watched.userIds}::uuid[])`),
      ],
      " UNION ALL ",
    ),
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

function digest(table: string, where: Prisma.Sql, label = table): Prisma.Sql {
  const content = countedOnly.has(table) ? "''" : "coalesce(md5(string_agg(r::text, '' ORDER BY r::text)), '')";
  return Prisma.sql`
    SELECT ${label} AS name, count(*)::text || ' ' || ${Prisma.raw(content)} AS value
    FROM ${Prisma.raw(`"${table}"`)} r WHERE ${where}`;
}

function ownedBy(columns: readonly string[], { organizationId, eventId, userIds }: Watched): Prisma.Sql {
  const conditions = columns.map((column) => {
    const name = Prisma.raw(`r."${column}"`);
    if (column === "organization_id") return Prisma.sql`${name} = ${organizationId}::uuid`;
    if (column === "event_id") return Prisma.sql`${name} = ${eventId}::uuid`;
    return Prisma.sql`${name} = ANY(${userIds}::uuid[])`;
  });
  return Prisma.join(conditions, " OR ");
}
