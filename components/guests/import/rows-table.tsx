import { Badge, type Tone } from "@/components/ui/badge";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { ImportFateName, ImportRowItem } from "@/lib/features/guests/import/types";
import { fateLabels } from "./fate-filter";

const tones: Record<ImportFateName, Tone> = {
  created: "success",
  updated: "info",
  skipped: "neutral",
  rejected: "danger",
};

/** Rows of a file with their fate and, where they do not come in, the column and the reason. */
export function RowsTable({ rows, caption }: { rows: readonly ImportRowItem[]; caption: string }) {
  if (rows.length === 0) return <p className="border-t border-border px-5 py-6 text-muted">No rows here.</p>;
  return (
    <Table caption={caption} wrapperClassName="border-t border-border">
      <TableHead>
        <TableRow>
          <TableHeader numeric>Row</TableHeader>
          <TableHeader>Fate</TableHeader>
          <TableHeader>Guest</TableHeader>
          <TableHeader hideBelow="md">Household</TableHeader>
          <TableHeader>Why</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.line}>
            <TableCell numeric>{row.line}</TableCell>
            <TableCell>
              <Badge tone={tones[row.fate]}>{fateLabels[row.fate]}</Badge>
            </TableCell>
            <TableCell className="wrap-anywhere">{row.name || <span className="text-muted">no name</span>}</TableCell>
            <TableCell hideBelow="md">{row.household}</TableCell>
            <TableCell className="text-muted">
              {row.column ? <span className="font-medium text-ink">{row.column}: </span> : null}
              {row.reason}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
