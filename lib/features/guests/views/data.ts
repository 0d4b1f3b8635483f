import type { EventScope } from "@/lib/platform/access/scopes";
import { userOf } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { defaultColumns, readColumns } from "./rules";
import type { GuestViews } from "./types";

const viewsShown = 100;

/** This person's saved lists of the event and those shared with everybody, by name; and how they like the table. */
export async function getGuestViews(scope: EventScope): Promise<GuestViews> {
  const { organizationId, eventId } = scope;
  const userId = userOf(scope.actor);
  const [look, views] = await Promise.all([
    userId ? db.guestTableLook.findFirst({ where: { userId, eventId, organizationId } }) : null,
    db.guestView.findMany({
      where: { organizationId, eventId, OR: [{ isShared: true }, ...(userId ? [{ ownerId: userId }] : [])] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: viewsShown,
      select: {
        id: true,
        name: true,
        isShared: true,
        ownerId: true,
        query: true,
        columns: true,
        owner: { select: { name: true } },
      },
    }),
  ]);
  return {
    look: { columns: look ? readColumns(look.columns) : [...defaultColumns], isDense: look?.isDense ?? false },
    views: views.map(({ ownerId, owner, columns, ...view }) => ({
      ...view,
      columns: readColumns(columns),
      isMine: ownerId === userId,
      ownerName: owner.name,
    })),
  };
}
