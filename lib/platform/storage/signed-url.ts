import { env } from "../env";
import { makeLink } from "../links";
import { fileUrl } from "../upload-purposes";

/**
 * An absolute address at which a cover or logo can be read without signing in: for guests of a private event and for
 * mails. It works as long as the file exists. `share` is the form that every mail program shows.
 */
export function signedFileUrl(fileId: string, variant: Parameters<typeof fileUrl>[1]): string {
  const url = new URL(fileUrl(fileId, variant), env.APP_URL);
  url.searchParams.set("key", makeLink("file", fileId, 1));
  return url.href;
}
