"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { FileUpload } from "@/components/files/file-upload";
import { callAction } from "@/components/ui/call-action";
import { startImportAction } from "@/lib/features/guests/import/actions";

/** The wizard's first step: choose a file, watch it go up, land in the wizard. */
export function ImportStart({ eventId }: { eventId: string }) {
  const router = useRouter();
  const [isReading, startTransition] = useTransition();
  const [trouble, setTrouble] = useState<string | null>(null);

  const read = (fileId: string) =>
    startTransition(async () => {
      setTrouble(null);
      const outcome = await callAction(startImportAction, { eventId, fileId });
      if (outcome?.ok && isStarted(outcome.data)) {
        router.push(`/events/${eventId}/guests/import/${outcome.data.importRunId}`);
        return;
      }
      setTrouble(outcome && !outcome.ok ? outcome.message : "The file could not be read. Please try again.");
    });

  return (
    <div className="flex flex-col gap-3">
      <FileUpload
        purpose="import"
        eventId={eventId}
        prompt="Drop a guest list here"
        onUploaded={({ fileId }) => read(fileId)}
      />
      <p role="status" className={isReading ? "text-muted" : "sr-only"}>
        {isReading ? "Reading the file …" : ""}
      </p>
      <p role="alert" className={trouble ? "text-danger-ink" : "sr-only"}>
        {trouble}
      </p>
    </div>
  );
}

function isStarted(data: unknown): data is { importRunId: string } {
  return typeof data === "object" && data !== null && "importRunId" in data && typeof data.importRunId === "string";
}
