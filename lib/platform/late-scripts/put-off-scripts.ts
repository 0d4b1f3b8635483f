import { startLate } from "./start-late";

/** What fetches a script before its place; and each script with an address that a browser of today runs. */
const early = /<link [^>]*as="script"[^>]*>/g;
const scripts = /<script (?=[^>]*\bsrc=)(?![^>]*\bnomodule)/gi;
const nonce = /<script [^>]*\bnonce="([^"]+)"/;
/** Ahead of the style sheets: behind them a script waits for them, and the page's words wait for the script. */
const firstResource = /<(?:link|style|script) /;

/**
 * The page with its scripts put off: it is shown, and can be filled in and sent, before the first of them is fetched
 * (docs/decisions/0128-late-scripts.md). A page that has none, or none that its policy would let start others, stays as
 * it is. Text that somebody typed cannot look like a tag here: React has escaped it.
 */
export function putOffScripts(html: string): string {
  const key = nonce.exec(html)?.[1];
  if (!key) return html;
  const late = html.replace(early, "").replace(scripts, '<script type="late" ');
  if (late === html) return html;
  return late.replace(firstResource, (resource) => `<script nonce="${key}">(${startLate})()</script>${resource}`);
}
