import { MailCheck } from "lucide-react";
import type { Metadata } from "next";
import { keepShown } from "@/components/layout/reads/keep-shown";
import { AddAddresses } from "@/components/suppressions/add-addresses";
import { SuppressionTable } from "@/components/suppressions/suppression-table";
import { TrackingForm } from "@/components/suppressions/tracking-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { listHref } from "@/components/ui/list-url";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchInput } from "@/components/ui/search-input";
import { Toolbar } from "@/components/ui/toolbar";
import { loadSuppressions } from "@/lib/features/suppressions/list/loaders";

export const metadata: Metadata = { title: "Mail" };

type Props = { searchParams: Promise<{ q?: string | string[]; cursor?: string | string[] }> };

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** What the organization's announcements tell of themselves, and whom they do not go to. */
export default keepShown(async function MailSettingsPage({ searchParams }: Props) {
  const { q, cursor } = await searchParams;
  const search = one(q);
  const { items, total, nextCursor, mailTracking, timeZone } = await loadSuppressions(search, one(cursor));
  const query = new URLSearchParams(search ? { q: search } : {});
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Mail"
        description="Who gets no announcements, and what announcements tell you."
        actions={<AddAddresses />}
      />
      <TrackingForm isOn={mailTracking} />
      <Card>
        <Toolbar>
          <SearchInput label="Search by address" />
          <LinkButton href={`/api/ui/suppressions/export?${query}`} prefetch={false}>
            Export as CSV
          </LinkButton>
        </Toolbar>
        {items.length === 0 ? (
          <EmptyState
            icon={<MailCheck aria-hidden />}
            title={search ? `Nobody like “${search}”` : "Everybody gets your announcements"}
            actions={search ? <LinkButton href="/settings/mail">Show all</LinkButton> : null}
          >
            Who unsubscribes, marks a mail as spam or has no such address is listed here, and gets none of the next.
          </EmptyState>
        ) : (
          <>
            <SuppressionTable items={items} timeZone={timeZone} />
            <Pagination
              shown={items.length}
              total={total}
              noun={["address", "addresses"]}
              previousHref={cursor ? listHref("/settings/mail", query, {}) : null}
              nextHref={nextCursor ? listHref("/settings/mail", query, { cursor: nextCursor }) : null}
            />
          </>
        )}
      </Card>
    </div>
  );
});
