/** What a file may be uploaded for. Read by the server and by the upload fields alike; imports nothing. */
const uploadPurposes = ["cover", "picture", "logo", "room_plan", "import"] as const;

export type UploadPurpose = (typeof uploadPurposes)[number];

export function isUploadPurpose(value: unknown): value is UploadPurpose {
  return uploadPurposes.some((purpose) => purpose === value);
}

const MB = 1_000_000;

type Rule = {
  /** Largest upload in bytes. */
  maxBytes: number;
  kind: "image" | "table";
  /** For `<input accept>`; the content decides, not the name. */
  accept: string;
  /** What is taken, for people. */
  limits: string;
};

const imageEndings = ".jpg,.jpeg,.png,.webp,.avif";

export const purposeRules: Readonly<Record<UploadPurpose, Rule>> = {
  cover: { maxBytes: 15 * MB, kind: "image", accept: imageEndings, limits: "JPEG, PNG, WebP or AVIF, up to 15 MB" },
  picture: { maxBytes: 5 * MB, kind: "image", accept: imageEndings, limits: "JPEG, PNG, WebP or AVIF, up to 5 MB" },
  logo: { maxBytes: 5 * MB, kind: "image", accept: imageEndings, limits: "JPEG, PNG, WebP or AVIF, up to 5 MB" },
  room_plan: {
    maxBytes: 15 * MB,
    kind: "image",
    accept: imageEndings,
    limits: "JPEG, PNG, WebP or AVIF, up to 15 MB",
  },
  import: {
    maxBytes: 20 * MB,
    kind: "table",
    accept: ".csv,.txt,.tsv,.xlsx",
    limits: "CSV or Excel (.xlsx), up to 20 MB",
  },
};

/** The variant that holds a file as it was uploaded (tables only: images are always made anew). */
export const ORIGINAL = "original";

/** Widths in pixels that images are kept in; a smaller image is kept in its own width. */
export const imageWidths = [320, 640, 1280, 1920] as const;

/** A JPEG of 1200 × 630 (covers) or a PNG at most 480 wide (logos), for link previews and mail programs. */
export const SHARED_VARIANT = "share";

/** Where a stored file is served: `fileUrl(id, 640)`. */
export function fileUrl(fileId: string, variant: number | typeof ORIGINAL | typeof SHARED_VARIANT): string {
  return `/api/files/${fileId}/${variant}`;
}
