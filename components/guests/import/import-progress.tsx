"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { fetchJson } from "@/components/layout/fetch-json";
import { Button } from "@/components/ui/button";
import { callAction } from "@/components/ui/call-action";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ProgressBar } from "@/components/ui/progress-bar";
import { showError } from "@/components/ui/toast";
import { cancelImportAction } from "@/lib/features/guests/import/actions";
import type { ImportRunItem } from "@/lib/features/guests/import/types";

const refreshMilliseconds = 700;

/** n of m while the import runs. The page may be left: the work goes on. */
export function ImportProgress({ eventId, initial }: { eventId: string; initial: ImportRunItem }) {
  const router = useRouter();
  const [isCancelling, startTransition] = useTransition();
  const { data: run } = useQuery({
    queryKey: ["guest-import-run", initial.id],
    queryFn: () => fetchJson<ImportRunItem>(`/api/ui/guests/${eventId}/import/${initial.id}`),
    initialData: initial,
    refetchInterval: refreshMilliseconds,
  });
  const isOver = run.status !== "queued" && run.status !== "running";
  useEffect(() => {
    if (isOver) router.refresh();
  }, [isOver, router]);

  const cancel = () =>
    startTransition(async () => {
      const outcome = await callAction(cancelImportAction, { eventId, importRunId: run.id });
      if (outcome && !outcome.ok) showError("The import was not cancelled", outcome.message);
      router.refresh();
    });
  return (
    <Card>
      <CardHeader
        title={run.status === "queued" ? "Waiting to begin" : "Importing"}
        description="You can leave this page; the import goes on. If anything fails, nothing of the file is on the list."
        actions={
          <Button pending={isCancelling} onClick={cancel}>
            Cancel import
          </Button>
        }
      />
      <CardBody>
        <ProgressBar label={run.fileName} value={run.processedRows} max={run.totalRows} />
      </CardBody>
    </Card>
  );
}
