import { useFormats } from "#formats";
import { Card, CardHeader } from "@/components/ui/card";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { styleLabels } from "@/lib/features/seating/layouts/rules";
import { formatArea } from "@/lib/features/seating/rules/lengths";
import { area } from "@/lib/features/seating/rules/polygons";
import type { LayoutItem } from "@/lib/features/seating/types";
import type { Formats } from "@/lib/platform/i18n/formats";

const figures: readonly { label: string; of: (layout: LayoutItem, formats: Formats) => string }[] = [
  { label: "For", of: ({ session }) => session?.name ?? "The whole event" },
  { label: "Style", of: ({ style }) => styleLabels[style] },
  { label: "Floor", of: ({ outline, unit }, formats) => formatArea(area(outline), unit, formats) },
  { label: "Tables", of: ({ tableCount }, { count }) => count(tableCount) },
  { label: "Seats", of: ({ seatCount }, { count }) => count(seatCount) },
  { label: "Wheelchair places", of: ({ wheelchairCount }, { count }) => count(wheelchairCount) },
  {
    label: "Floor a seat",
    of: ({ outline, unit, seatCount }, formats) =>
      seatCount > 0 ? formatArea(area(outline) / seatCount, unit, formats) : "–",
  },
  {
    label: "Allowed in the room",
    of: ({ legalCapacity }, { count }) => (legalCapacity === null ? "Not said" : count(legalCapacity)),
  },
  { label: "Guests coming", of: ({ acceptedCount }, { count }) => count(acceptedCount) },
  { label: "Of them seated", of: ({ seatedAcceptedCount }, { count }) => count(seatedAcceptedCount) },
  { label: "Seats to spare", of: spare },
];

function spare({ seatCount, acceptedCount }: LayoutItem, { count }: Formats): string {
  const left = seatCount - acceptedCount;
  return left >= 0 ? count(left) : `${count(Math.abs(left))} too few`;
}

/** The event's layouts side by side, in numbers. */
export function CompareLayouts({ layouts }: { layouts: readonly LayoutItem[] }) {
  const formats = useFormats();
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
                  {of(layout, formats)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
