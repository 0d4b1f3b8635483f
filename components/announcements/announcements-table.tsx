import { Megaphone } from "lucide-react";
import Link from "next/link";
import { useFormats } from "#formats";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { allMails, titleOf } from "@/lib/features/announcements/rules/states";
import type { AnnouncementItem } from "@/lib/features/announcements/types";
import { AnnouncementPill } from "./announcement-status";

type Props = {
  event: { id: string; name: string; timeZone: string };
  list: {
    query: { status: string; after?: string | undefined };
    items: AnnouncementItem[];
    total: number;
    nextCursor: string | null;
  };
  canDraft: boolean;
};

/** What was written to many, newest first, with how far each is. */
export function AnnouncementsTable({ event, list: { query, items, total, nextCursor }, canDraft }: Props) {
  const formats = useFormats();
  const base = `/events/${event.id}/messages`;
  const narrowed = query.status === "all" ? "" : `status=${query.status}`;
  if (items.length === 0) {
    return (
      <EmptyState
        icon={<Megaphone />}
        title={narrowed ? "Nothing under this filter" : "No announcements yet"}
        actions={
          canDraft && !narrowed ? (
            <LinkButton href={`${base}/new`} variant="primary">
              Write an announcement
            </LinkButton>
          ) : null
        }
      >
        {narrowed
          ? "Choose another state to see more."
          : "Tell everybody, or only those who are coming, what they need to know: one message each, in their language."}
      </EmptyState>
    );
  }
  return (
    <>
      <Table caption="Announcements">
        <TableHead>
          <tr>
            <TableHeader>Subject</TableHeader>
            <TableHeader>State</TableHeader>
            <TableHeader numeric>Sent</TableHeader>
            <TableHeader numeric hideBelow="sm">
              Not delivered
            </TableHeader>
            <TableHeader hideBelow="md">When</TableHeader>
            <TableHeader hideBelow="lg">By</TableHeader>
          </tr>
        </TableHead>
        <TableBody>
          {items.map((item) => (
            <TableRow key={item.id}>
              <TableRowHeader className="max-w-48 sm:max-w-96">
                <Link
                  href={`${base}/${item.id}`}
                  className="inline-flex min-h-6 items-center underline-offset-4 hover:underline wrap-anywhere"
                >
                  {titleOf(item.subject, event.name)}
                </Link>
              </TableRowHeader>
              <TableCell>
                <AnnouncementPill status={item.status} />
              </TableCell>
              <TableCell numeric className="whitespace-nowrap">
                {allMails(item.counts) === 0 ? (
                  <span className="text-muted">–</span>
                ) : (
                  `${formats.count(item.counts.sent)} of ${formats.count(allMails(item.counts))}`
                )}
              </TableCell>
              <TableCell numeric hideBelow="sm">
                {formats.count(item.counts.failed)}
              </TableCell>
              <TableCell hideBelow="md" className="whitespace-nowrap">
                <Time at={item.sendAt ?? item.requestedAt ?? item.createdAt} timeZone={event.timeZone} />
              </TableCell>
              <TableCell hideBelow="lg">{item.by ?? "–"}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Pagination
        shown={items.length}
        total={total}
        noun={["announcement", "announcements"]}
        previousHref={query.after ? `${base}${narrowed ? `?${narrowed}` : ""}` : null}
        nextHref={nextCursor ? `${base}?${narrowed ? `${narrowed}&` : ""}after=${nextCursor}` : null}
      />
    </>
  );
}
