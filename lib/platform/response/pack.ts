import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)];
/** As quick as gzip, and a sixth smaller. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** A body as small as whoever asks for it takes it, by their Accept-Encoding; as it is when they take neither way. */
export async function pack(
  body: Buffer,
  accepted: string | undefined,
): Promise<{ body: Buffer; encoding: "br" | "gzip" | null }> {
  const ways = new Set(
    (accepted ?? "")
      .toLowerCase()
      .split(",")
      .filter((way) => !/;\s*q=0(?:\.0*)?\s*$/.test(way))
      .map((way) => way.split(";", 1)[0]?.trim()),
  );
  if (ways.has("br")) return { body: await toBrotli(body, quality), encoding: "br" };
  if (ways.has("gzip")) return { body: await toGzip(body), encoding: "gzip" };
  return { body, encoding: null };
}
