import { History } from "lucide-react";
import { ActivityList } from "@/components/events/activity-list";
import { keepShown } from "@/components/layout/reads/keep-shown";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadActivity } from "@/lib/features/events/activity/loaders";

export const metadata = { title: "Activity" };

type Props = {
  params: Promise<{ eventId: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
};

/** Who did what at the event, and when. */
export default keepShown(async function EventActivityPage({ params, searchParams }: Props) {
  const { eventId } = await params;
  const { cursor } = await searchParams;
  const page = await loadActivity(eventId, typeof cursor === "string" ? cursor : undefined);
  const href = `/events/${eventId}/activity`;
  return (
    <>
      <PageHeader
        title="Activity"
        description={`Who did what, latest first. Times are on the clocks of ${page.timeZone.replaceAll("_", " ")}.`}
      />
      <Card>
        {page.items.length === 0 ? (
          <EmptyState icon={<History />} title={cursor ? "Nothing older" : "Nothing has happened yet"}>
            Every change of the event, its guests and answers is kept here.
          </EmptyState>
        ) : (
          <ActivityList items={page.items} timeZone={page.timeZone} />
        )}
        {cursor || page.nextCursor ? (
          <nav aria-label="Pages" className="flex flex-wrap justify-end gap-2 border-t border-border px-5 py-2.5">
            {cursor ? (
              <LinkButton size="sm" href={href}>
                Latest
              </LinkButton>
            ) : null}
            {page.nextCursor ? (
              <LinkButton size="sm" href={`${href}?cursor=${page.nextCursor}`} rel="next">
                Older
              </LinkButton>
            ) : null}
          </nav>
        ) : null}
      </Card>
    </>
  );
});
