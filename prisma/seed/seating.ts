import { furnish } from "@/lib/features/seating/rules/templates";
import type { LayoutStyle } from "@/lib/features/seating/types";
import { db } from "@/lib/platform/db";
import { Random } from "./random";
import type { WrittenEvent } from "./write-event";

type Room = { name: string; style: LayoutStyle; width: number; depth: number; released: boolean; unseated: number };

/** Rooms of the demo: the wedding's in two variants, nearly seated; the gala's, released to its guests. */
export async function writeSeating(today: Date, { clara, lanterns }: Record<"clara" | "lanterns", WrittenEvent>) {
  const random = new Random(83);
  const place = { width: 26_000, depth: 18_000, released: false };
  await writeLayout(random, today, clara, { name: "Orangery", style: "banquet", ...place, unseated: 9 });
  await writeLayout(random, today, clara, {
    name: "Long tables",
    style: "mixed",
    ...place,
    unseated: Number.MAX_SAFE_INTEGER,
  });
  await writeLayout(random, today, lanterns, {
    name: "Great hall",
    style: "banquet",
    ...place,
    released: true,
    unseated: 0,
  });
}

async function writeLayout(random: Random, today: Date, event: WrittenEvent, room: Room): Promise<void> {
  const { organizationId, id: eventId } = event;
  const { name, style, width, depth, released, unseated } = room;
  const coming = await db.guest.findMany({
    where: { eventId, deletedAt: null, answers: { some: { status: "accepted" } } },
    orderBy: [{ householdId: "asc" }, { position: "asc" }],
    select: { id: true },
  });
  const corner = (x: number, y: number) => ({ x, y });
  const outline = [corner(0, 0), corner(width, 0), corner(width, depth), corner(0, depth)];
  const newId = () => random.id();
  const guests = Math.ceil(coming.length * 1.05);
  const { tables, objects } = furnish({ outline, style, guests, aisle: 1_200, objects: [], newId });
  const layoutId = random.id();
  const at = { eventId, layoutId };
  await db.seatingLayout.create({
    data: {
      id: layoutId,
      organizationId,
      eventId,
      name,
      style,
      outline,
      releasedAt: released ? today : null,
      createdAt: today,
    },
  });
  const placed = <T extends { at: { x: number; y: number } }>({ at: { x, y }, ...rest }: T) => ({ ...rest, x, y });
  await db.seatingTable.createMany({
    data: tables.map(({ seats: _, ...table }) => ({ ...placed(table), ...at, revision: 1 })),
  });
  await db.seatingObject.createMany({
    data: objects.map((object) => ({ ...placed(object), points: object.points ?? undefined, ...at, revision: 1 })),
  });
  const seats = tables.flatMap((table) => table.seats.map((seat) => ({ ...seat, tableId: table.id })));
  await db.seat.createMany({ data: seats.map((seat) => ({ ...seat, ...at })) });
  const seated = coming.slice(0, Math.max(0, coming.length - unseated));
  await db.seatClaim.createMany({
    data: seated.flatMap(({ id: guestId }, index) => {
      const seat = seats[index];
      return seat ? [{ id: random.id(), ...at, seatId: seat.id, kind: "guest" as const, guestId, revision: 1 }] : [];
    }),
  });
}
