import Link from "next/link";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { type MailStatus, MailStatusPill } from "./mail-status";

type Mail = { id: string; to: string; subject: string; template: string; status: MailStatus; createdAt: Date };

/** Mails, newest first; each row opens its mail. */
export function MailList({ mails }: { mails: readonly Mail[] }) {
  return (
    <Table caption="Mails, newest first">
      <TableHead>
        <tr>
          <TableHeader>Subject</TableHeader>
          <TableHeader>To</TableHeader>
          <TableHeader hideBelow="md">Template</TableHeader>
          <TableHeader hideBelow="sm">Status</TableHeader>
          <TableHeader hideBelow="sm">When</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {mails.map((mail) => (
          <TableRow key={mail.id}>
            <TableRowHeader>
              <Link
                href={`/dev/mailbox/${mail.id}`}
                className="text-accent-ink underline-offset-4 wrap-anywhere hover:underline"
              >
                {mail.subject}
              </Link>
            </TableRowHeader>
            <TableCell className="wrap-anywhere">{mail.to}</TableCell>
            <TableCell hideBelow="md" className="text-muted">
              {mail.template}
            </TableCell>
            <TableCell hideBelow="sm">
              <MailStatusPill status={mail.status} />
            </TableCell>
            <TableCell hideBelow="sm" className="whitespace-nowrap text-muted">
              <Time at={mail.createdAt} timeZone="UTC" />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
