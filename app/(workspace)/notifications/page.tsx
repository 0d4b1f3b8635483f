import { BellOff, Settings2 } from "lucide-react";
import type { Metadata } from "next";
import { LiveRefresh } from "@/components/layout/live/live-refresh";
import { keepShown } from "@/components/layout/reads/keep-shown";
import { MarkAll } from "@/components/notifications/mark-all";
import { NotificationRow } from "@/components/notifications/notification-row";
import { ShowFilter } from "@/components/notifications/show-filter";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { loadNotifications } from "@/lib/features/notifications/loaders";
import { loadShell } from "@/lib/features/organizations/loaders";

export const metadata: Metadata = { title: "Notifications" };

const address = "/notifications";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** All that happened to one's events, for ninety days. */
export default keepShown(async function NotificationsPage({ searchParams }: Props) {
  const query = await searchParams;
  const [{ items, total, unread, nextCursor, now, timeZone, filter }, { organizations }] = await Promise.all([
    loadNotifications(query),
    loadShell(),
  ]);
  const onlyUnread = filter.show === "unread";
  const base = onlyUnread ? `${address}?show=unread` : address;
  const href = (cursor: string) => `${base}${onlyUnread ? "&" : "?"}cursor=${cursor}`;
  return (
    <div className="max-w-3xl">
      <LiveRefresh names={["notifications/list.changed"]} />
      <PageHeader
        title="Notifications"
        description="What happened to your events, kept for 90 days."
        actions={
          <>
            {unread > 0 ? <MarkAll /> : null}
            <LinkButton href="/settings/notifications" icon={<Settings2 aria-hidden />}>
              What reaches you
            </LinkButton>
          </>
        }
      />
      <ShowFilter address={address} unread={unread} isUnreadOnly={onlyUnread} />
      <Card>
        {items.length === 0 ? (
          <EmptyState
            icon={<BellOff />}
            title={onlyUnread ? "You have read everything" : "Nothing yet"}
            actions={onlyUnread ? <LinkButton href={address}>See all notifications</LinkButton> : null}
          >
            Answers of your guests, imports, and what colleagues change at your events are told here.
          </EmptyState>
        ) : (
          <ul className="p-1">
            {items.map((item) => (
              <li key={item.id}>
                <NotificationRow
                  item={item}
                  now={now}
                  timeZone={timeZone}
                  withOrganization={organizations.length > 1}
                />
              </li>
            ))}
          </ul>
        )}
        {items.length > 0 ? (
          <Pagination
            shown={items.length}
            total={total}
            noun={["notification", "notifications"]}
            previousHref={filter.cursor ? base : null}
            nextHref={nextCursor ? href(nextCursor) : null}
          />
        ) : null}
      </Card>
    </div>
  );
});
