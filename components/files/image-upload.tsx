"use client";

import { ImageUp, Trash2 } from "lucide-react";
import { type ChangeEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { fileUrl, purposeRules, type UploadPurpose } from "@/lib/platform/upload-purposes";
import { UploadProgress, UploadTrouble } from "./upload-progress";
import { useUpload } from "./use-upload";

type ImageUploadProps = {
  /** Form key of the hidden field that carries the file's id; empty when the picture is removed. */
  name: string;
  label: string;
  purpose: Exclude<UploadPurpose, "import">;
  eventId?: string;
  /** The picture there is now. */
  fileId?: string | null;
  /** What the picture shows, for those who do not see it. */
  alt?: string;
  hint?: string;
};

const frames = {
  cover: "aspect-[1200/630] w-full max-w-xl rounded-lg object-cover",
  picture: "size-24 rounded-full object-cover",
  logo: "h-20 w-48 rounded-lg object-contain p-2",
  room_plan: "aspect-[4/3] w-full max-w-xl rounded-lg object-contain p-2",
};

/** A picture inside a form: shown, replaced, removed. It goes up at once and is kept when the form is saved. */
export function ImageUpload({ name, label, purpose, eventId, fileId = null, alt = "", hint }: ImageUploadProps) {
  const [chosen, setChosen] = useState(fileId);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const { accept, limits } = purposeRules[purpose];
  const upload = useUpload({ purpose, ...(eventId && { eventId }) });

  const take = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    currentTarget.value = "";
    const uploaded = file ? await upload.start(file) : null;
    if (uploaded) setChosen(uploaded.fileId);
  };

  return (
    <fieldset className="flex min-w-0 flex-col gap-2" aria-describedby={`${id}-hint`}>
      <legend className="mb-1.5 font-medium">{label}</legend>
      <input type="hidden" name={name} value={chosen ?? ""} />
      {chosen ? (
        <img
          src={fileUrl(chosen, purpose === "cover" || purpose === "room_plan" ? 640 : 320)}
          alt={alt}
          className={cn("border border-border bg-sunken", frames[purpose])}
        />
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button icon={<ImageUp aria-hidden />} pending={upload.share !== null} onClick={() => input.current?.click()}>
          {chosen ? "Choose another picture" : "Choose a picture"}
        </Button>
        {chosen && upload.share === null ? (
          <Button icon={<Trash2 aria-hidden />} onClick={() => setChosen(null)}>
            Remove
          </Button>
        ) : null}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => void take(event)}
        data-upload={name}
      />
      <p id={`${id}-hint`} className="text-[0.9286em] text-muted">
        {hint ? `${hint} ${limits}.` : `${limits}.`}
      </p>
      <UploadProgress share={upload.share} onCancel={upload.cancel} />
      <UploadTrouble message={upload.trouble} />
    </fieldset>
  );
}
