import type { OrgScope } from "@/lib/platform/access/scopes";
import { decodeCursor, encodeCursor } from "@/lib/platform/cursor";
import { db } from "@/lib/platform/db";
import { escapeLike } from "@/lib/platform/text";
import { isRemovable } from "../rules";
import type { SuppressionItem } from "../types";

const PAGE = 50;
const EXPORT_BATCH = 1000;

type Wish = { q: string; cursor: string };
type Row = { id: string; address: string; reason: SuppressionItem["reason"]; createdAt: Date };

/** The organization's own, and what came to light by its mails though it holds for all. */
function mine({ organizationId }: OrgScope, q: string) {
  const text = q.trim().toLowerCase().slice(0, 254);
  return {
    OR: [{ organizationId }, { foundById: organizationId }],
    ...(text && { address: { contains: escapeLike(text) } }),
  };
}

/** Whom the organization sends nothing to, latest first, fifty a page; `q` narrows by a part of the address. */
export async function listSuppressions(scope: OrgScope, { q, cursor }: Wish) {
  const where = mine(scope, q);
  const [rows, total, organization] = await Promise.all([
    rowsAfter(where, cursor, PAGE + 1),
    db.suppression.count({ where }),
    db.organization.findUniqueOrThrow({ where: { id: scope.organizationId }, select: { mailTracking: true } }),
  ]);
  const items: SuppressionItem[] = rows
    .slice(0, PAGE)
    .map(({ createdAt, ...row }) => ({ ...row, at: createdAt, isRemovable: isRemovable(row.reason) }));
  return { items, total, nextCursor: rows.length > PAGE ? cursorOf(rows[PAGE - 1]) : null, ...organization };
}

/** All of them as rows of a sheet, a thousand at a time. */
export async function* exportSuppressions(scope: OrgScope, q: string): AsyncGenerator<string[][]> {
  const where = mine(scope, q);
  yield [["Address", "Reason", "Since"]];
  for (let cursor = ""; ; ) {
    const rows = await rowsAfter(where, cursor, EXPORT_BATCH);
    yield rows.map(({ address, reason, createdAt }) => [address, reason, createdAt.toISOString()]);
    if (rows.length < EXPORT_BATCH) return;
    cursor = cursorOf(rows.at(-1)) ?? "";
  }
}

function cursorOf(row: Row | undefined): string | null {
  return row ? encodeCursor({ keys: [row.createdAt.toISOString()], id: row.id }) : null;
}

async function rowsAfter(where: ReturnType<typeof mine>, cursor: string, take: number): Promise<Row[]> {
  const after = decodeCursor(cursor);
  const at = new Date(String(after?.keys[0]));
  const before =
    after && !Number.isNaN(at.getTime())
      ? { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: after.id } }] }
      : {};
  return db.suppression.findMany({
    where: { AND: [where, before] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
    select: { id: true, address: true, reason: true, createdAt: true },
  });
}
