"use client";

import type { ReactNode } from "react";
import { FileDrop } from "@/components/ui/file-drop";
import { purposeRules, type UploadPurpose } from "@/lib/platform/upload-purposes";
import type { Uploaded } from "./upload";
import { UploadProgress, UploadTrouble } from "./upload-progress";
import { useUpload } from "./use-upload";

type FileUploadProps = {
  purpose: UploadPurpose;
  eventId?: string;
  /** What to drop: "Drop a guest list here". */
  prompt: ReactNode;
  onUploaded: (file: Uploaded, source: File) => void;
};

/** Takes one file and sends it at once, with progress, a way to stop it, and what went wrong in a sentence. */
export function FileUpload({ purpose, eventId, prompt, onUploaded }: FileUploadProps) {
  const { accept, limits, maxBytes } = purposeRules[purpose];
  const upload = useUpload({ purpose, ...(eventId && { eventId }) });
  const take = async (file: File) => {
    const uploaded = await upload.start(file);
    if (uploaded) onUploaded(uploaded, file);
  };
  return (
    <div className="flex flex-col gap-3">
      <FileDrop
        prompt={prompt}
        limits={limits}
        accept={accept}
        maxBytes={maxBytes}
        disabled={upload.share !== null}
        onFile={(file) => void take(file)}
      />
      <UploadProgress share={upload.share} onCancel={upload.cancel} />
      <UploadTrouble message={upload.trouble} />
    </div>
  );
}
