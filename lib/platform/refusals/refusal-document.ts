import type { Locale } from "../i18n/locales";
import { translator } from "../i18n/translator";
import { mailFonts } from "../mail/frame-styles";
import { mailAccent, mailPalette } from "../mail/palette";

/** Why a guest's page is not shown: the address opens nothing, or something of ours is broken. */
export type RefusalKind = "not_found" | "broken";

/** Who reads it: a guest has hosts to ask, a planner has us. */
export type Reader = "guest" | "planner";

type Refused = {
  reader?: Reader;
  lang: Locale;
  /** What support needs to find the request in the logs. */
  requestId?: string;
  /** The address may be asked for once more. */
  isRetryable?: boolean;
};

/**
 * A whole page that says in one sentence why another is not shown, on the invitation's paper. It needs neither a script
 * nor another file nor the database, so that it can be said when those are what is missing.
 */
export function refusalDocument(
  kind: RefusalKind,
  { lang, requestId, isRetryable = false, reader = "guest" }: Refused,
): string {
  const t = translator(lang, "basics");
  const isBroken = kind === "broken";
  const title = t(isBroken ? "brokenTitle" : "notFoundTitle");
  const lines = [
    `<h1>${title}</h1><div class="rule" aria-hidden="true"><i></i><b></b><i></i></div>`,
    `<p>${reader === "planner" ? plannerText : t(isBroken ? "brokenText" : "notFoundText")}</p>`,
    isBroken && requestId ? `<p class="small">${numberLine(reader, t, requestId)}</p>` : "",
    isBroken && isRetryable ? `<p><a href="">${t("tryAgain")}</a></p>` : "",
  ];
  return [
    `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">`,
    `<title>${title}</title><style>${styles}</style></head>`,
    `<body><main id="main"><div>${lines.join("")}</div></main></body></html>`,
  ].join("");
}

/** Told where a mailed link may have been opened, of which nobody should think that it was used up. */
const plannerText = "Please try again in a moment. A link that was mailed to you stays as good as it was.";

function numberLine(reader: Reader, t: ReturnType<typeof translator<"basics">>, number: string): string {
  return reader === "guest"
    ? t("brokenNumber", { number })
    : `If it stays like this, tell whoever runs this installation this number: ${number}.`;
}

const accent = mailAccent();

const colours = ({ ground, paper, ink, muted, border }: Record<keyof typeof mailPalette.light, string>, link: string) =>
  `--ground:${ground};--paper:${paper};--ink:${ink};--muted:${muted};--border:${border};--link:${link}`;

const styles = [
  `:root{color-scheme:light dark;${colours(mailPalette.light, accent.onPaper)}}`,
  `@media(prefers-color-scheme:dark){:root{${colours(mailPalette.dark, accent.onDark)}}}`,
  "*{box-sizing:border-box;margin:0}",
  `body{background:var(--ground);color:var(--ink);font:1.0625rem/1.65 ${mailFonts.text};padding:1.5rem .75rem}`,
  "main{max-width:39rem;margin:0 auto;padding:.5rem;border:1px solid var(--border);border-radius:1rem;background:var(--paper)}",
  "main>div{padding:2.5rem 1.25rem;border:1px solid var(--border);border-radius:.625rem;text-align:center}",
  `h1{font:400 clamp(1.75rem,6vw,2.25rem)/1.15 ${mailFonts.heading};letter-spacing:-.018em;text-wrap:balance}`,
  "p{max-width:42ch;margin:0 auto;color:var(--muted);text-wrap:pretty}p+p{margin-top:1.25rem}",
  ".small{font-size:.875rem;overflow-wrap:anywhere}",
  ".rule{display:flex;align-items:center;justify-content:center;gap:.75rem;margin:1.5rem 0;color:var(--link)}",
  ".rule i{width:4rem;height:1px;background:currentColor;opacity:.4}",
  ".rule b{width:.375rem;height:.375rem;background:currentColor;transform:rotate(45deg)}",
  `a{display:inline-block;min-height:3rem;padding:.75rem 1.5rem;border-radius:.625rem;background:${accent.fill};color:#fff;font-weight:500;text-decoration:none}`,
  "a:focus-visible{outline:2px solid var(--link);outline-offset:2px}",
  "@media(min-width:40rem){body{padding:3rem 1.5rem}main>div{padding:3rem 2.5rem}}",
].join("");
