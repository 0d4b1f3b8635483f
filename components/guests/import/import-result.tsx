"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { callAction } from "@/components/ui/call-action";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { LinkButton } from "@/components/ui/link-button";
import { Stat } from "@/components/ui/stat";
import { showError } from "@/components/ui/toast";
import { undoImportAction } from "@/lib/features/guests/import/actions";
import type { ImportRowItem, ImportRunItem } from "@/lib/features/guests/import/types";
import { guestCount } from "@/lib/features/guests/rules";
import { RowsTable } from "./rows-table";

type ImportResultProps = {
  eventId: string;
  run: ImportRunItem;
  rows: readonly ImportRowItem[];
  /** What an undo would remove; null when there is nothing to undo. */
  undo: { guests: number; answered: number } | null;
};

const titles: Partial<Record<ImportRunItem["status"], string>> = {
  completed: "The import is done",
  undone: "This import was undone",
  failed: "The import failed; nothing was imported",
  cancelled: "This import was cancelled; nothing was imported",
};

/** What an import did, what it left out and why, and the way back. */
export function ImportResult({ eventId, run, rows, undo }: ImportResultProps) {
  const router = useRouter();
  const base = `/events/${eventId}/guests`;
  const takeBack = async () => {
    const outcome = await callAction(undoImportAction, { eventId, importRunId: run.id });
    if (outcome && !outcome.ok) showError("The import was not undone", outcome.message);
    router.refresh();
  };
  return (
    <div className="flex flex-col gap-5">
      <Card>
        <CardHeader
          title={titles[run.status] ?? "Import"}
          description={run.error ?? undefined}
          actions={
            <>
              {undo && undo.guests > 0 ? (
                <ConfirmDialog
                  title="Undo this import?"
                  consequence={consequenceOf(undo)}
                  confirmLabel={`Take ${guestCount(undo.guests)} off the list`}
                  onConfirm={takeBack}
                  trigger={<Button>Undo import</Button>}
                />
              ) : null}
              <LinkButton variant="primary" href={base}>
                See the guest list
              </LinkButton>
            </>
          }
        />
        {run.status === "completed" || run.status === "undone" ? (
          <CardBody className="grid grid-cols-2 gap-3 md:grid-cols-4">
            <Stat label="New guests" value={run.createdCount.toLocaleString("en")} />
            <Stat label="Updated" value={run.updatedCount.toLocaleString("en")} />
            <Stat label="Skipped" value={run.skippedCount.toLocaleString("en")} />
            <Stat label="Could not be read" value={run.rejectedCount.toLocaleString("en")} />
          </CardBody>
        ) : null}
      </Card>
      {rows.length > 0 ? (
        <Card>
          <CardHeader
            title="Rows that did not simply come in"
            description="The download holds these rows as they stand in your file, with the reason: correct them and import it again."
            actions={
              <Button asChild>
                <a href={`/api/ui/guests/${eventId}/import/${run.id}/report`} download>
                  Download {rows.length === 1 ? "1 row" : `${rows.length.toLocaleString("en")} rows`}
                </a>
              </Button>
            }
          />
          <RowsTable rows={rows.slice(0, 200)} caption="Rows that were updated, skipped or could not be read" />
        </Card>
      ) : null}
    </div>
  );
}

function consequenceOf({ guests, answered }: { guests: number; answered: number }): string {
  const leave = guests === 1 ? "leaves" : "leave";
  const removed = `${guestCount(guests)} of this file ${leave} the list, and what it changed is put back.`;
  if (answered === 0) return removed;
  return `${removed} ${answered.toLocaleString("en")} of them have answered already: their answers and places go with them.`;
}
