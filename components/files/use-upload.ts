"use client";

import { useEffect, useRef, useState } from "react";
import { type Uploaded, type UploadTarget, uploadFile } from "./upload";

/** One upload at a time: how far it is, what went wrong, and how to stop it. Leaving the page stops it too. */
export function useUpload(target: Pick<UploadTarget, "purpose" | "eventId">) {
  const [share, setShare] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (file: File): Promise<Uploaded | null> => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setTrouble(null);
    setShare(0);
    const outcome = await uploadFile(file, { ...target, onProgress: setShare, signal: control.signal });
    if (running.current !== control) return null;
    running.current = null;
    setShare(null);
    if (outcome.ok) return outcome;
    if (!control.signal.aborted) setTrouble(outcome.message);
    return null;
  };
  const cancel = () => running.current?.abort();
  return { share, trouble, start, cancel };
}
