"use client";

import { useRouter } from "next/navigation";
import { useFormats } from "#formats";
import { Button } from "@/components/ui/button";
import { callAction } from "@/components/ui/call-action";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { LinkButton } from "@/components/ui/link-button";
import { Stat } from "@/components/ui/stat";
import { showError } from "@/components/ui/toast";
import { undoImportAction } from "@/lib/features/guests/import/actions";
import type { ImportRowItem, ImportRunItem } from "@/lib/features/guests/import/types";
import type { Formats } from "@/lib/platform/i18n/formats";
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
  const formats = useFormats();
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
                  consequence={consequenceOf(undo, formats)}
                  confirmLabel={`Take ${formats.counted(undo.guests, "guest", "guests")} off the list`}
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
            <Stat label="New guests" value={formats.count(run.createdCount)} />
            <Stat label="Updated" value={formats.count(run.updatedCount)} />
            <Stat label="Skipped" value={formats.count(run.skippedCount)} />
            <Stat label="Could not be read" value={formats.count(run.rejectedCount)} />
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
                  Download {formats.counted(rows.length, "row", "rows")}
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

function consequenceOf({ guests, answered }: { guests: number; answered: number }, formats: Formats): string {
  const leave = formats.counted(guests, "guest of this file leaves", "guests of this file leave");
  const removed = `${leave} the list, and what it changed is put back.`;
  if (answered === 0) return removed;
  return `${removed} ${formats.counted(answered, "of them has", "of them have")} answered already: their answers and places go with them.`;
}
