import { MailOpen } from "lucide-react";
import Link from "next/link";
import { BulkBar } from "@/components/ui/bulk-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { SelectionProvider, SelectPageBox, SelectRowBox } from "@/components/ui/selection";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { HouseholdQuery } from "@/lib/features/rsvp/invitations/schema";
import type { InvitedHousehold } from "@/lib/features/rsvp/invitations/types";
import { SendToSelected } from "../invitations/send-to-selected";

type Props = {
  event: { id: string; timeZone: string };
  list: { query: HouseholdQuery; items: InvitedHousehold[]; total: number; nextCursor: string | null };
  /** For the mailing that may start here; null for who may not send. */
  sendingKey: string | null;
};

/** Households with who was invited and who answered. */
export function HouseholdsTable({ event, list, sendingKey }: Props) {
  const canSend = sendingKey !== null;
  const { items, total, query, nextCursor } = list;
  if (items.length === 0) {
    return (
      <EmptyState icon={<MailOpen />} title="No households here">
        {query.q || query.show !== "all"
          ? "Nobody fits this search and filter."
          : "Add guests first: each household then has a link to answer by."}
      </EmptyState>
    );
  }
  const params = new URLSearchParams({
    ...(query.q && { q: query.q }),
    ...(query.show !== "all" && { show: query.show }),
  });
  const first = params.toString();
  const base = `/events/${event.id}/rsvps/households`;
  return (
    <SelectionProvider pageIds={items.map(({ id }) => id)}>
      <Table caption="Households and their answers">
        <TableHead>
          <tr>
            {canSend ? (
              <TableHeader className="w-10">
                <SelectPageBox />
              </TableHeader>
            ) : null}
            <TableHeader>Household</TableHeader>
            <TableHeader numeric hideBelow="sm">
              Guests
            </TableHeader>
            <TableHeader numeric>Answers</TableHeader>
            <TableHeader numeric hideBelow="sm">
              Coming
            </TableHeader>
            <TableHeader hideBelow="lg">Invited by mail</TableHeader>
            <TableHeader hideBelow="md">Answered</TableHeader>
          </tr>
        </TableHead>
        <TableBody>
          {items.map((household) => (
            <Row key={household.id} household={household} event={event} canSend={canSend} />
          ))}
        </TableBody>
      </Table>
      <Pagination
        shown={items.length}
        total={total}
        noun={["household", "households"]}
        previousHref={query.after ? `${base}${first ? `?${first}` : ""}` : null}
        nextHref={nextCursor ? `${base}?${first ? `${first}&` : ""}after=${nextCursor}` : null}
      />
      {sendingKey ? (
        <BulkBar noun={["household", "households"]}>
          <SendToSelected eventId={event.id} households={items} sendingKey={sendingKey} />
        </BulkBar>
      ) : null}
    </SelectionProvider>
  );
}

function Row({ household, event, canSend }: { household: InvitedHousehold; event: Props["event"]; canSend: boolean }) {
  const { id, name, email, guestCount, asked, given, accepted, invitedAt, answeredAt } = household;
  return (
    <TableRow>
      {canSend ? (
        <TableCell>
          <SelectRowBox id={id} label={`Select ${name}`} />
        </TableCell>
      ) : null}
      <TableRowHeader className="max-w-44 sm:max-w-80">
        <Link
          href={`/events/${event.id}/rsvps/households/${id}`}
          className="inline-flex min-h-6 items-center underline-offset-4 hover:underline wrap-anywhere"
        >
          {name}
        </Link>
        <span className="block truncate text-xs font-normal text-muted">{email ?? "No e-mail address"}</span>
      </TableRowHeader>
      <TableCell numeric hideBelow="sm">
        {guestCount}
      </TableCell>
      <TableCell numeric className="whitespace-nowrap">
        {given} of {asked}
      </TableCell>
      <TableCell numeric hideBelow="sm">
        {accepted}
      </TableCell>
      <TableCell hideBelow="lg" className="whitespace-nowrap">
        <When at={invitedAt} timeZone={event.timeZone} none="Not yet" />
      </TableCell>
      <TableCell hideBelow="md" className="whitespace-nowrap">
        <When at={answeredAt} timeZone={event.timeZone} none="Not yet" />
      </TableCell>
    </TableRow>
  );
}

function When({ at, timeZone, none }: { at: string | null; timeZone: string; none: string }) {
  return at ? <Time at={at} timeZone={timeZone} zoneNamed={false} /> : <span className="text-muted">{none}</span>;
}
