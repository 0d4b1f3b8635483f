import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { type MailStatus, MailStatusPill } from "./mail-status";

type Text = { id: string; to: string; body: string; template: string; status: MailStatus; createdAt: Date };

/** Text messages in full, newest first. */
export function TextList({ texts }: { texts: readonly Text[] }) {
  return (
    <Table caption="Text messages, newest first">
      <TableHead>
        <tr>
          <TableHeader>Message</TableHeader>
          <TableHeader>To</TableHeader>
          <TableHeader hideBelow="md">Template</TableHeader>
          <TableHeader hideBelow="sm">Status</TableHeader>
          <TableHeader hideBelow="sm">When</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {texts.map((text) => (
          <TableRow key={text.id}>
            <TableRowHeader className="font-normal whitespace-pre-wrap wrap-anywhere">{text.body}</TableRowHeader>
            <TableCell className="whitespace-nowrap tabular-nums">{text.to}</TableCell>
            <TableCell hideBelow="md" className="text-muted">
              {text.template}
            </TableCell>
            <TableCell hideBelow="sm">
              <MailStatusPill status={text.status} />
            </TableCell>
            <TableCell hideBelow="sm" className="whitespace-nowrap text-muted">
              <Time at={text.createdAt} timeZone="UTC" />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
