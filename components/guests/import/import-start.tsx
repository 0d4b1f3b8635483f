"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { uploadFile } from "@/components/files/upload";
import { FileDrop } from "@/components/ui/file-drop";
import { ProgressBar } from "@/components/ui/progress-bar";
import { startImportAction } from "@/lib/features/guests/import/actions";

const maxBytes = 20_000_000;

/** The wizard's first step: choose a file, watch it go up, land in the wizard. */
export function ImportStart({ eventId }: { eventId: string }) {
  const router = useRouter();
  const [progress, setProgress] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  const take = async (file: File) => {
    setTrouble(null);
    setProgress(0);
    const uploaded = await uploadFile(file, { purpose: "import", eventId, onProgress: setProgress });
    const outcome = uploaded.ok
      ? await startImportAction(null, { eventId, fileId: uploaded.fileId })
      : { ok: false as const, message: uploaded.message };
    if (outcome?.ok && isStarted(outcome.data)) {
      router.push(`/events/${eventId}/guests/import/${outcome.data.importRunId}`);
      return;
    }
    setProgress(null);
    setTrouble(outcome && !outcome.ok ? outcome.message : "The file could not be read. Please try again.");
  };

  return (
    <div className="flex flex-col gap-4">
      <FileDrop
        prompt="Drop a guest list here"
        limits="CSV or Excel (.xlsx), up to 20 MB and 20,000 rows"
        accept=".csv,.tsv,.txt,.xlsx"
        maxBytes={maxBytes}
        disabled={progress !== null}
        onFile={(file) => void take(file)}
      />
      {progress === null ? null : (
        <ProgressBar
          label={progress < 1 ? "Uploading" : "Reading the file"}
          value={Math.round(progress * 100)}
          max={100}
          valueText={`${Math.round(progress * 100)} %`}
        />
      )}
      {trouble ? (
        <p role="alert" className="text-danger-ink">
          {trouble}
        </p>
      ) : null}
    </div>
  );
}

function isStarted(data: unknown): data is { importRunId: string } {
  return typeof data === "object" && data !== null && "importRunId" in data && typeof data.importRunId === "string";
}
