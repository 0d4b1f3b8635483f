import { Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";

/** How far an upload is; at the end the server still looks at the file. */
export function UploadProgress({ share, onCancel }: { share: number | null; onCancel: () => void }) {
  if (share === null) return null;
  const percent = Math.round(share * 100);
  return (
    <div className="flex items-end gap-3">
      <ProgressBar
        className="grow"
        label={share < 1 ? "Uploading" : "Checking the file"}
        value={percent}
        max={100}
        valueText={`${percent} %`}
      />
      <Button size="sm" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}

/** What went wrong with an upload, announced. The line stands before it is needed, so that it is read out. */
export function UploadTrouble({ message }: { message: string | null }) {
  return (
    <p role="alert" className={message ? "text-[0.9286em] text-danger-ink" : "sr-only"}>
      {message}
    </p>
  );
}
