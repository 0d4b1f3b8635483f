/**
 * A mail's page for a sandboxed frame: no script, nothing fetched but styles that stand in it and pictures from
 * `imageOrigin`, and its links open beside.
 */
export function frameDocument(html: string, imageOrigin: string): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src ${imageOrigin} data:`;
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}"><base target="_blank">`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (tag) => `${tag}${head}`) : `${head}${html}`;
}
