import type { UploadPurpose } from "@/lib/platform/upload-purposes";

export type UploadTarget = {
  purpose: UploadPurpose;
  /** At which event; for covers and imports. */
  eventId?: string;
  /** Called with the share that has gone up, 0 to 1; at 1 the server still checks the file. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
};

export type Uploaded = { ok: true; fileId: string; width: number | null; height: number | null };
export type UploadOutcome = Uploaded | { ok: false; message: string };

const unreachable = "The file did not arrive. Please check your connection and try again.";

/** Sends one file as it is. Never throws: what went wrong comes as a sentence. */
export function uploadFile(file: File, { purpose, eventId, onProgress, signal }: UploadTarget): Promise<UploadOutcome> {
  const query = new URLSearchParams({ purpose, ...(eventId && { eventId }) });
  // fetch tells nothing of how much has gone up.
  const request = new XMLHttpRequest();
  request.open("POST", `/api/files?${query}`);
  request.responseType = "json";
  request.setRequestHeader("content-type", "application/octet-stream");
  request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
  return new Promise((resolve) => {
    const fail = (message: string) => resolve({ ok: false, message });
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(readAnswer(request.status, request.response));
    request.onerror = () => fail(unreachable);
    request.ontimeout = () => fail(unreachable);
    request.onabort = () => fail("The upload was cancelled.");
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

function readAnswer(status: number, body: unknown): UploadOutcome {
  if (status === 201 && isSaved(body)) {
    const { id, width, height } = body.file;
    return { ok: true, fileId: id, width, height };
  }
  return { ok: false, message: isRefusal(body) ? body.error.message : unreachable };
}

type Saved = { file: { id: string; width: number | null; height: number | null } };

function isSaved(body: unknown): body is Saved {
  return isObject(body) && isObject(body.file) && typeof body.file.id === "string";
}

function isRefusal(body: unknown): body is { error: { message: string } } {
  return isObject(body) && isObject(body.error) && typeof body.error.message === "string";
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
