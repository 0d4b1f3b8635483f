import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { notFoundError } from "../errors";
import type { ReadableFile } from "./access";
import { blobs } from "./blobs";
import { contentDisposition } from "./file-name";
import { chooseVariant } from "./variants";

const YEAR = 31_536_000;

/**
 * Answers with one variant of a file whose gate has spoken. Public files never change under their address, so caches
 * keep them; private pictures stay in the browser, tables nowhere. Throws NOT_FOUND where there are no such bytes.
 */
export async function serveFile(
  request: Request,
  { file, isPublic }: ReadableFile,
  variant: string,
): Promise<Response> {
  const form = chooseVariant(file, variant);
  if (!form) throw notFoundError();
  const isImage = form.contentType.startsWith("image/");
  const etag = `"${createHash("sha256").update(form.key).digest("base64url").slice(0, 22)}"`;
  const headers = new Headers({
    etag,
    "cache-control": isPublic ? `public, max-age=${YEAR}, immutable` : isImage ? "private, max-age=3600" : "no-store",
    "content-type": form.contentType,
    "content-disposition": contentDisposition(isImage ? "inline" : "attachment", nameFor(file.name, form.contentType)),
    "x-content-type-options": "nosniff",
    // Whatever a browser makes of it, it runs nothing.
    "content-security-policy": "default-src 'none'; sandbox",
    ...(isPublic && { "cross-origin-resource-policy": "cross-origin" }),
  });
  if (request.headers.get("if-none-match")?.includes(etag)) return new Response(null, { status: 304, headers });
  const opened = await (await blobs()).open(form.key);
  if (!opened) throw notFoundError();
  headers.set("content-length", String(opened.sizeBytes));
  if (request.method === "HEAD") {
    opened.stream.destroy();
    return new Response(null, { headers });
  }
  return new Response(Readable.toWeb(opened.stream) as WebStream<Uint8Array> as ReadableStream<Uint8Array>, {
    headers,
  });
}

/** A picture was made anew: its name ends as its new content does. */
function nameFor(name: string, contentType: string): string {
  if (!contentType.startsWith("image/")) return name;
  return `${name.replace(/\.[a-z0-9]{1,5}$/i, "")}.${contentType.slice(6).replace("jpeg", "jpg")}`;
}
