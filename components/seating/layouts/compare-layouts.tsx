import { Card, CardHeader } from "@/components/ui/card";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { styleLabels } from "@/lib/features/seating/layouts/rules";
import { formatArea } from "@/lib/features/seating/rules/lengths";
import { area } from "@/lib/features/seating/rules/polygons";
import type { LayoutItem } from "@/lib/features/seating/types";

const figures: readonly { label: string; of: (layout: LayoutItem) => string }[] = [
  { label: "For", of: ({ session }) => session?.name ?? "The whole event" },
  { label: "Style", of: ({ style }) => styleLabels[style] },
  { label: "Floor", of: ({ outline, unit }) => formatArea(area(outline), unit) },
  { label: "Tables", of: ({ tableCount }) => tableCount.toLocaleString("en") },
  { label: "Seats", of: ({ seatCount }) => seatCount.toLocaleString("en") },
  { label: "Wheelchair places", of: ({ wheelchairCount }) => wheelchairCount.toLocaleString("en") },
  {
    label: "Floor a seat",
    of: ({ outline, unit, seatCount }) => (seatCount > 0 ? formatArea(area(outline) / seatCount, unit) : "–"),
  },
  { label: "Allowed in the room", of: ({ legalCapacity }) => legalCapacity?.toLocaleString("en") ?? "Not said" },
  { label: "Guests coming", of: ({ acceptedCount }) => acceptedCount.toLocaleString("en") },
  { label: "Of them seated", of: ({ seatedAcceptedCount }) => seatedAcceptedCount.toLocaleString("en") },
  { label: "Seats to spare", of: spare },
];

function spare({ seatCount, acceptedCount }: LayoutItem): string {
  const left = seatCount - acceptedCount;
  return left >= 0 ? left.toLocaleString("en") : `${Math.abs(left).toLocaleString("en")} too few`;
}

/** The event's layouts side by side, in numbers. */
export function CompareLayouts({ layouts }: { layouts: readonly LayoutItem[] }) {
  return (
    <Card>
      <CardHeader title="Side by side" />
      <Table caption="The layouts side by side">
        <TableHead>
          <tr>
            <TableHeader scope="col">
              <span className="sr-only">Figure</span>
            </TableHeader>
            {layouts.map(({ id, name }) => (
              <TableHeader key={id} scope="col" className="min-w-36 wrap-anywhere">
                {name}
              </TableHeader>
            ))}
          </tr>
        </TableHead>
        <TableBody>
          {figures.map(({ label, of }) => (
            <TableRow key={label}>
              <TableCell className="font-medium whitespace-nowrap">{label}</TableCell>
              {layouts.map((layout) => (
                <TableCell key={layout.id} className="tabular-nums">
                  {of(layout)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
