import { ImportProgress } from "@/components/guests/import/import-progress";
import { ImportResult } from "@/components/guests/import/import-result";
import { ImportWizard } from "@/components/guests/import/import-wizard";
import { QueryProvider } from "@/components/layout/query-provider";
import { PageHeader } from "@/components/ui/page-header";
import { Stepper } from "@/components/ui/stepper";
import { loadImportPreview, loadImportReport, loadImportRun } from "@/lib/features/guests/import/loaders";

export const metadata = { title: "Import guests" };

type PageProps = { params: Promise<{ eventId: string; importRunId: string }> };

const steps = [{ label: "File" }, { label: "Columns" }, { label: "Check" }, { label: "Result" }];

/** One import, wherever it is: columns and check, under way, or done. */
export default async function ImportRunPage({ params }: PageProps) {
  const { eventId, importRunId } = await params;
  const { run, undo } = await loadImportRun(eventId, importRunId);
  if (run.status === "uploaded") {
    const preview = await loadImportPreview(eventId, importRunId, {});
    return (
      <div className="max-w-5xl">
        <PageHeader title="Import guests" />
        <QueryProvider>
          <ImportWizard eventId={eventId} importRunId={importRunId} fileName={run.fileName} initial={preview} />
        </QueryProvider>
      </div>
    );
  }
  const isUnderWay = run.status === "queued" || run.status === "running";
  const report = isUnderWay ? null : await loadImportReport(eventId, importRunId);
  return (
    <div className="max-w-5xl">
      <PageHeader title="Import guests" />
      <div className="flex flex-col gap-6">
        <Stepper label="Import steps" steps={steps} current={3} />
        {report ? (
          <ImportResult eventId={eventId} run={run} rows={report.rows} undo={undo} />
        ) : (
          <QueryProvider>
            <ImportProgress eventId={eventId} initial={run} />
          </QueryProvider>
        )}
      </div>
    </div>
  );
}
