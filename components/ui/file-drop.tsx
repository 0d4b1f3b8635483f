"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { useFormats } from "#formats";
import type { Formats } from "@/lib/platform/i18n/formats";
import { cn } from "./cn";
import { useFieldControl } from "./field-context";

type FileDropProps = {
  name?: string;
  /** What to drop: "Drop a guest list here". */
  prompt: ReactNode;
  /** What is taken: "CSV or Excel, up to 10 MB". */
  limits: ReactNode;
  /** As of the input: ".csv,.xlsx". */
  accept?: string;
  maxBytes?: number;
  onFile?: (file: File) => void;
  disabled?: boolean;
};

/** Takes one file, dropped or chosen. A native file input underneath, so a form can carry it. */
export function FileDrop({ name, prompt, limits, accept, maxBytes, onFile, disabled }: FileDropProps) {
  const formats = useFormats();
  const control = useFieldControl({ name, type: "file" });
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  const take = (file: File | undefined) => {
    if (!file) return;
    const problem = problemWith(file, { accept, maxBytes, formats });
    setTrouble(problem);
    setChosen(problem ? null : file.name);
    if (problem && input.current) input.current.value = "";
    if (!problem) onFile?.(file);
  };
  const drop = (event: DragEvent<HTMLLabelElement>) => {
    event.preventDefault();
    setOver(false);
    if (disabled || !input.current) return;
    input.current.files = event.dataTransfer.files;
    take(event.dataTransfer.files[0]);
  };

  return (
    <div>
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cn(
          "relative flex flex-col items-center gap-1 rounded-lg border border-dashed border-input bg-surface px-6 py-8 text-center transition-colors hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-(--ring)",
          over && "border-accent-ink bg-accent-soft",
          disabled && "opacity-50",
        )}
      >
        <FileUp aria-hidden className="mb-1 size-6 text-accent-ink" />
        <span className="font-medium wrap-anywhere">{chosen ?? prompt}</span>
        <span className="text-[0.9286em] text-muted">
          <span className="text-accent-ink underline underline-offset-4">
            {chosen ? "Choose another file" : "Choose a file"}
          </span>
          {" · "}
          {limits}
        </span>
        <input
          {...control}
          ref={input}
          type="file"
          accept={accept}
          disabled={disabled}
          onChange={(event) => take(event.target.files?.[0])}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
      </label>
      <p role="alert" className={trouble ? "mt-1.5 text-[0.9286em] text-danger-ink" : "sr-only"}>
        {trouble}
      </p>
    </div>
  );
}

type Limits = { accept: string | undefined; maxBytes: number | undefined; formats: Formats };

function problemWith(file: File, { accept, maxBytes, formats }: Limits): string | null {
  const endings = (accept ?? "").split(",").map((ending) => ending.trim().toLowerCase());
  const known = endings.filter((ending) => ending.startsWith("."));
  if (known.length && !known.some((ending) => file.name.toLowerCase().endsWith(ending))) {
    return `${file.name} is not one of ${known.join(", ")}.`;
  }
  if (maxBytes !== undefined && file.size > maxBytes) {
    return `${file.name} has ${megabytes(file.size, formats)} MB; at most ${megabytes(maxBytes, formats)} MB can be taken.`;
  }
  return null;
}

const megabytes = (bytes: number, formats: Formats) => formats.count(Math.round(bytes / 100_000) / 10);
