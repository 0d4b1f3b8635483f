"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useReducer, useTransition } from "react";
import { fetchJson } from "@/components/layout/fetch-json";
import { callAction } from "@/components/ui/call-action";
import { Stepper } from "@/components/ui/stepper";
import { showError } from "@/components/ui/toast";
import { requestImportAction } from "@/lib/features/guests/import/actions";
import { initialWizard, reduceWizard } from "@/lib/features/guests/import/state";
import type { ImportPreview } from "@/lib/features/guests/import/types";
import { CheckStep } from "./check-step";
import { ColumnsStep } from "./columns-step";

type ImportWizardProps = { eventId: string; importRunId: string; fileName: string; initial: ImportPreview };

/** Columns, then a check of every row, then the import is queued. Nothing is written before the last button. */
export function ImportWizard({ eventId, importRunId, fileName, initial }: ImportWizardProps) {
  const router = useRouter();
  const [isStarting, startTransition] = useTransition();
  const [state, dispatch] = useReducer(reduceWizard, initial, (preview) =>
    initialWizard(
      preview.columns.map((column) => column.field),
      preview.options,
    ),
  );
  const { mapping, options, fate, afterLine } = state;
  const query = { mapping, options, fate, afterLine };
  const {
    data: preview = initial,
    isFetching,
    error,
  } = useQuery({
    queryKey: ["guest-import", importRunId, query],
    queryFn: () =>
      fetchJson<ImportPreview>(`/api/ui/guests/${eventId}/import/${importRunId}/preview`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(query),
      }),
    placeholderData: keepPreviousData,
  });

  const start = () =>
    startTransition(async () => {
      const outcome = await callAction(requestImportAction, { eventId, importRunId, mapping, options });
      if (outcome?.ok) router.refresh();
      else showError("The import did not start", outcome?.message);
    });

  const steps = [
    { label: "File", href: `/events/${eventId}/guests/import` },
    { label: "Columns" },
    { label: "Check" },
    { label: "Result" },
  ];
  return (
    <div className="flex flex-col gap-6">
      <Stepper label="Import steps" steps={steps} current={state.step === "columns" ? 1 : 2} />
      {error ? (
        <p role="alert" className="text-danger-ink">
          {error.message}
        </p>
      ) : null}
      {state.step === "columns" ? (
        <ColumnsStep fileName={fileName} preview={preview} state={state} dispatch={dispatch} />
      ) : (
        <CheckStep
          preview={preview}
          state={state}
          dispatch={dispatch}
          isStale={isFetching}
          isStarting={isStarting}
          onStart={start}
        />
      )}
    </div>
  );
}
