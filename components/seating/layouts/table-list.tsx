import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { tableTitle } from "@/lib/features/seating/rules/table-sizes";
import type { RoomTable, SeatingGuest, SeatingPlan } from "@/lib/features/seating/types";

type Props = { plan: SeatingPlan; guests: readonly SeatingGuest[] };

/** Every table with who sits there, seat by seat, what they eat and need. */
export function TableList({ plan: { room, assignments }, guests }: Props) {
  const people = new Map(guests.map((guest) => [guest.id, guest]));
  const seated = new Map(assignments.map(({ seatId, guestId }) => [seatId, people.get(guestId)]));
  return (
    <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {room.tables.map((table) => (
        <li key={table.id}>
          <TableCard table={table} seated={seated} />
        </li>
      ))}
    </ul>
  );
}

function TableCard({ table, seated }: { table: RoomTable; seated: ReadonlyMap<string, SeatingGuest | undefined> }) {
  const seats = table.seats.filter(({ isRemoved }) => !isRemoved);
  const taken = seats.flatMap((seat) => {
    const guest = seated.get(seat.id);
    return guest ? [{ seat, guest }] : [];
  });
  return (
    <Card>
      <CardHeader
        title={tableTitle(table)}
        description={`${taken.length} of ${seats.length} seats taken${table.notes ? `. ${table.notes}` : ""}`}
      />
      {taken.length > 0 ? (
        <CardBody>
          <ol className="flex flex-col gap-1.5">
            {taken.map(({ seat, guest }) => (
              <li key={seat.id} value={seat.position} className="flex gap-3">
                <span className="w-5 shrink-0 text-right text-muted tabular-nums">{seat.position}</span>
                <span className="min-w-0 wrap-anywhere">
                  {`${guest.firstName} ${guest.lastName}`.trim()}
                  <Details guest={guest} />
                </span>
              </li>
            ))}
          </ol>
        </CardBody>
      ) : null}
    </Card>
  );
}

function Details({ guest: { meal, dietaryNeeds, accessibilityNeeds } }: { guest: SeatingGuest }) {
  const told = [meal, dietaryNeeds, accessibilityNeeds].filter((each) => each !== null);
  return told.length > 0 ? <span className="block text-[0.8571em] text-muted">{told.join(" · ")}</span> : null;
}
