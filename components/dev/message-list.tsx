import type { ReactNode } from "react";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { type MailStatus, MailStatusPill } from "./mail-status";

type Message = { id: string; to: string; template: string; status: MailStatus; createdAt: Date };

type Props<M extends Message> = {
  messages: readonly M[];
  /** What they are, in the plural: "Mails". */
  caption: string;
  /** Over what `words` shows of each. */
  header: string;
  words: (message: M) => ReactNode;
};

/** Messages that were written, newest first. */
export function MessageList<M extends Message>({ messages, caption, header, words }: Props<M>) {
  return (
    <Table caption={`${caption}, newest first`}>
      <TableHead>
        <tr>
          <TableHeader>{header}</TableHeader>
          <TableHeader>To</TableHeader>
          <TableHeader hideBelow="md">Template</TableHeader>
          <TableHeader hideBelow="sm">Status</TableHeader>
          <TableHeader hideBelow="sm">When</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {messages.map((message) => (
          <TableRow key={message.id}>
            <TableRowHeader className="font-normal wrap-anywhere">{words(message)}</TableRowHeader>
            <TableCell className="wrap-anywhere tabular-nums">{message.to}</TableCell>
            <TableCell hideBelow="md" className="text-muted">
              {message.template}
            </TableCell>
            <TableCell hideBelow="sm">
              <MailStatusPill status={message.status} />
            </TableCell>
            <TableCell hideBelow="sm" className="whitespace-nowrap text-muted">
              <Time at={message.createdAt} timeZone="UTC" />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
