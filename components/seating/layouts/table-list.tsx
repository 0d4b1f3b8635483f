import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { tableTitle } from "@/lib/features/seating/rules/table-sizes";
import type { ListedTable } from "@/lib/features/seating/types";

/** Tables with who sits there, seat by seat, what they eat and need. */
export function TableList({ tables }: { tables: readonly ListedTable[] }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {tables.map((table) => (
        <li key={table.id}>
          <TableCard table={table} />
        </li>
      ))}
    </ul>
  );
}

function TableCard({ table }: { table: ListedTable }) {
  const { seats, taken, notes } = table;
  return (
    <Card>
      <CardHeader
        title={tableTitle(table)}
        description={`${taken.length} of ${seats} seats taken${notes ? `. ${notes}` : ""}`}
      />
      {taken.length > 0 ? (
        <CardBody>
          <ol className="flex flex-col gap-1.5">
            {taken.map(({ position, name, ...guest }) => (
              <li key={position} value={position} className="flex gap-3">
                <span className="w-5 shrink-0 text-right text-muted tabular-nums">{position}</span>
                <span className="min-w-0 wrap-anywhere">
                  {name}
                  <Details {...guest} />
                </span>
              </li>
            ))}
          </ol>
        </CardBody>
      ) : null}
    </Card>
  );
}

function Details({ meal, dietaryNeeds, accessibilityNeeds }: Omit<ListedTable["taken"][number], "position" | "name">) {
  const told = [meal, dietaryNeeds, accessibilityNeeds].filter((each) => each !== null);
  return told.length > 0 ? <span className="block text-[0.8571em] text-muted">{told.join(" · ")}</span> : null;
}
