export type UploadRefusal = "too_large" | "empty" | "not_an_image" | "animated" | "too_many_pixels" | "not_a_table";

/** An upload that cannot be taken; the message is a sentence for the person. */
export class UploadRefusedError extends Error {
  override name = "UploadRefusedError";
  readonly reason: UploadRefusal;

  constructor(reason: UploadRefusal, message: string) {
    super(message);
    this.reason = reason;
  }

  /** 413 for size, 415 for content, 422 for an empty file. */
  get status(): number {
    if (this.reason === "too_large") return 413;
    return this.reason === "empty" ? 422 : 415;
  }
}
