import { FileDown } from "lucide-react";
import { buttonStyle } from "@/components/ui/button-style";
import { Card, CardHeader } from "@/components/ui/card";
import { FilterMenu } from "@/components/ui/filter-menu";
import { SearchInput } from "@/components/ui/search-input";
import { Toolbar } from "@/components/ui/toolbar";
import { stateLabels } from "@/lib/features/announcements/rules/states";
import { type Announcement, type ReportRow, recipientStates } from "@/lib/features/announcements/types";
import { ProgressCard } from "./progress-card";
import { ReportTable } from "./report-table";
import { TextCard } from "./text-card";

type Props = {
  event: { id: string; timeZone: string };
  announcement: Announcement;
  report: {
    query: { state: string; q: string; after?: string | undefined };
    rows: ReportRow[];
    total: number;
    nextCursor: string | null;
  };
  can: { draft: boolean; send: boolean };
};

/** What became of an announcement: how far it is, and each recipient's part. */
export function Report({ event, announcement, report, can }: Props) {
  const { counts, id } = announcement;
  const params = new URLSearchParams({
    ...(report.query.state !== "all" && { state: report.query.state }),
    ...(report.query.q && { q: report.query.q }),
  });
  const query = params.toString();
  return (
    <div className="flex flex-col gap-4">
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <ProgressCard event={event} initial={announcement} can={can} />
        <TextCard announcement={announcement} />
      </div>
      {announcement.isSettled ? (
        <Card>
          <CardHeader title="Recipients" />
          <Toolbar
            actions={
              <a
                href={`/api/ui/announcements/${event.id}/${id}/export${query ? `?${query}` : ""}`}
                className={buttonStyle()}
                download
              >
                <FileDown aria-hidden />
                Export (CSV)
              </a>
            }
          >
            <SearchInput label="Search recipients" placeholder="Search names and addresses" />
            <FilterMenu
              label="State"
              param="state"
              single
              options={recipientStates.map((state) => ({
                value: state,
                label: stateLabels[state],
                count: counts[state],
              }))}
            />
          </Toolbar>
          <ReportTable event={event} announcementId={id} report={report} query={query} />
        </Card>
      ) : null}
    </div>
  );
}
