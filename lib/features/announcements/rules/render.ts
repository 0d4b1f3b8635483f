import { type FieldValues, isMergeField, linkFields } from "./fields";
import { type Block, type Inline, isSafeTarget, parseInline } from "./text";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const valueFor = (name: string, values: FieldValues): string => (isMergeField(name) ? (values[name] ?? "") : "");

const targetOf = (href: Inline, values: FieldValues): string => {
  const target = href.kind === "field" ? valueFor(href.name, values) : href.kind === "text" ? href.text : "";
  return isSafeTarget(target) ? target : "";
};

const styles = {
  paragraph: "margin:0 0 16px;font-size:16px;line-height:26px",
  list: "margin:0 0 16px;padding:0 0 0 22px;font-size:16px;line-height:26px",
} as const;

/** The body as a mail's HTML, filled in for one recipient. Whatever was typed or filled in is text, never markup. */
export function bodyHtml(blocks: readonly Block[], values: FieldValues, linkColour: string): string {
  const line = (inlines: readonly Inline[]) => inlines.map((each) => inlineHtml(each, values, linkColour)).join("");
  return blocks
    .map((block) => {
      if (block.kind === "paragraph") return `<p style="${styles.paragraph}">${block.lines.map(line).join("<br>")}</p>`;
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag} style="${styles.list}">${block.items.map((item) => `<li>${line(item)}</li>`).join("")}</${tag}>`;
    })
    .join("");
}

function inlineHtml(inline: Inline, values: FieldValues, linkColour: string): string {
  if (inline.kind === "text") return escapeHtml(inline.text);
  if (inline.kind === "bold") {
    return `<strong>${inline.children.map((each) => inlineHtml(each, values, linkColour)).join("")}</strong>`;
  }
  if (inline.kind === "field") {
    const value = valueFor(inline.name, values);
    if (!linkFields.has(inline.name) || !isSafeTarget(value)) return escapeHtml(value);
    return anchor(value, escapeHtml(value), linkColour);
  }
  const words = inline.children.map((each) => inlineHtml(each, values, linkColour)).join("");
  const target = targetOf(inline.href, values);
  return target ? anchor(target, withoutAnchors(words), linkColour) : words;
}

const anchor = (href: string, words: string, colour: string): string =>
  `<a href="${escapeHtml(href)}" class="m-link" style="color:${colour};text-decoration:underline">${words}</a>`;

const withoutAnchors = (html: string): string => html.replace(/<\/?a\b[^>]*>/g, "");

/** The body as plain text: links behind their words, lists with their signs. */
export function bodyPlain(blocks: readonly Block[], values: FieldValues): string {
  const line = (inlines: readonly Inline[]) => inlines.map((each) => inlinePlain(each, values)).join("");
  return blocks
    .map((block) =>
      block.kind === "paragraph"
        ? block.lines.map(line).join("\n")
        : block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${line(item)}`).join("\n"),
    )
    .join("\n\n");
}

function inlinePlain(inline: Inline, values: FieldValues): string {
  if (inline.kind === "text") return inline.text;
  if (inline.kind === "field") return valueFor(inline.name, values);
  const words = inline.children.map((each) => inlinePlain(each, values)).join("");
  if (inline.kind === "bold") return words;
  const target = targetOf(inline.href, values);
  return target === "" || target === words ? words : `${words} <${target}>`;
}

/** The subject, filled in: one line, no markup. */
export function subjectLine(subject: string, values: FieldValues): string {
  return parseInline(subject)
    .map((each) => inlinePlain(each.kind === "link" ? { ...each, href: { kind: "text", text: "" } } : each, values))
    .join("");
}

/** What mail programs show beside the subject: the first words of the body. */
export const previewOf = (plain: string): string => plain.replace(/\s+/g, " ").trim().slice(0, 140);
