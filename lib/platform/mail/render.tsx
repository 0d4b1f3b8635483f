import { render, toPlainText } from "@react-email/render";
import type { ReactElement } from "react";

/** A mail's two bodies. Render before the transaction that queues it: rendering takes milliseconds, locks should not. */
export async function renderMail(element: ReactElement): Promise<{ html: string; text: string }> {
  const html = await render(element);
  return { html, text: plainText(html) };
}

/** Links are written behind their words, headings keep their case, the hidden preview and decoration stay out. */
function plainText(html: string): string {
  const text = toPlainText(html, {
    selectors: [
      ...["h1", "h2", "h3"].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: "a", options: { hideLinkHrefIfSameAsText: true, linkBrackets: ["<", ">"] } },
    ],
  });
  return `${text.replace(/\n{3,}/g, "\n\n").trim()}\n`;
}
