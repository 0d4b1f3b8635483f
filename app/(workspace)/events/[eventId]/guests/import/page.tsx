import { ImportStart } from "@/components/guests/import/import-start";
import { RunsTable } from "@/components/guests/import/runs-table";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Stepper } from "@/components/ui/stepper";
import { loadEventHeader } from "@/lib/features/events/loaders";
import { loadImportRuns } from "@/lib/features/guests/import/loaders";

export const metadata = { title: "Import guests" };

type PageProps = { params: Promise<{ eventId: string }> };

const steps = [{ label: "File" }, { label: "Columns" }, { label: "Check" }, { label: "Result" }];

/** The import's first step, and the imports so far. */
export default async function ImportPage({ params }: PageProps) {
  const { eventId } = await params;
  const runs = await loadImportRuns(eventId);
  const event = await loadEventHeader(eventId);
  return (
    <div className="max-w-5xl">
      <PageHeader title="Import guests" />
      <div className="flex flex-col gap-6">
        <Stepper label="Import steps" steps={steps} current={0} />
        <Card>
          <CardHeader
            title="Choose your guest list"
            description="Any list with one person a row will do: you say what its columns are, see what becomes of every row, and nothing is written before you agree."
          />
          <CardBody>
            <ImportStart eventId={eventId} />
            <p className="mt-4 text-muted">
              No list at hand?{" "}
              <a className="underline underline-offset-4 hover:text-ink" href="/samples/guest-list.csv" download>
                Download a sample file
              </a>{" "}
              with every column that is understood.
            </p>
          </CardBody>
        </Card>
        {runs.length > 0 ? (
          <Card>
            <CardHeader title="Imports so far" />
            <RunsTable eventId={eventId} runs={runs} timeZone={event.timeZone} />
          </Card>
        ) : null}
      </div>
    </div>
  );
}
