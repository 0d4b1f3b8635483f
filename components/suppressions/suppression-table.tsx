import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { reasonWords } from "@/lib/features/suppressions/rules";
import type { SuppressionItem } from "@/lib/features/suppressions/types";
import { RemoveAddress } from "./remove-address";

type Props = { items: readonly SuppressionItem[]; timeZone: string };

/** Whom nothing is sent to, and why. */
export function SuppressionTable({ items, timeZone }: Props) {
  return (
    <Table caption="Addresses that get no announcements">
      <TableHead>
        <TableRow>
          <TableHeader>Address</TableHeader>
          <TableHeader>Reason</TableHeader>
          <TableHeader hideBelow="md">Since</TableHeader>
          <TableHeader>
            <span className="sr-only">Actions</span>
          </TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {items.map(({ id, address, reason, at, isRemovable }) => (
          <TableRow key={id}>
            <TableRowHeader className="wrap-anywhere">{address}</TableRowHeader>
            <TableCell>
              {reasonWords[reason].label}
              <span className="block text-sm text-muted max-sm:sr-only">{reasonWords[reason].hint}</span>
            </TableCell>
            <TableCell hideBelow="md">
              <Time at={at} timeZone={timeZone} format="date" />
            </TableCell>
            <TableCell className="text-right">
              {isRemovable ? <RemoveAddress suppressionId={id} address={address} /> : null}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
