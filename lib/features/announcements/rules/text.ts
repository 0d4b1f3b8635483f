/** A piece of a line. A field stands for what is known of the recipient or the event. */
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "field"; name: string }
  | { kind: "bold"; children: Inline[] }
  | { kind: "link"; href: Inline; children: Inline[] };

export type Block = { kind: "paragraph"; lines: Inline[][] } | { kind: "list"; ordered: boolean; items: Inline[][] };

const bullet = /^\s*[-*•]\s+(.*)$/;
const numbered = /^\s*\d{1,3}[.)]\s+(.*)$/;

/**
 * Reads the small markup of announcements: paragraphs divided by empty lines, `**bold**`, `- ` and `1. ` lists,
 * `[words](https://…)`, bare addresses and `{fields}`. Anything else is plain text; nothing of it is ever HTML.
 */
export function parseText(source: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const line of source.replace(/\r\n?/g, "\n").split("\n")) {
    const item = bullet.exec(line) ?? numbered.exec(line);
    if (line.trim() === "") open = null;
    else if (item) {
      const ordered = !bullet.test(line);
      if (open?.kind !== "list" || open.ordered !== ordered) {
        open = { kind: "list", ordered, items: [] };
        blocks.push(open);
      }
      open.items.push(parseInline(item[1] ?? ""));
    } else {
      if (open?.kind !== "paragraph") {
        open = { kind: "paragraph", lines: [] };
        blocks.push(open);
      }
      open.lines.push(parseInline(line.trim()));
    }
  }
  return blocks;
}

const piece =
  /\*\*(?<bold>[^\n]+?)\*\*|\[(?<label>[^\][\n]+)\]\((?<target>[^()\s]+(?:\([^()\s]*\)[^()\s]*)*|\{[^{}]+\})\)|\{(?<field>[^{}\n]{1,60})\}|(?<bare>https?:\/\/[^\s<>"'{}]*[^\s<>"'{}.,;:!?)])/gu;

export function parseInline(source: string): Inline[] {
  const inlines: Inline[] = [];
  let at = 0;
  const say = (text: string) => {
    if (text !== "") inlines.push({ kind: "text", text });
  };
  for (const match of source.matchAll(piece)) {
    const { bold, label, target, field, bare } = match.groups ?? {};
    say(source.slice(at, match.index));
    at = match.index + match[0].length;
    if (bold !== undefined) inlines.push({ kind: "bold", children: parseInline(bold) });
    else if (label !== undefined && target !== undefined) {
      inlines.push({ kind: "link", href: targetOf(target), children: withoutLinks(parseInline(label)) });
    } else if (field !== undefined) inlines.push({ kind: "field", name: fieldName(field) });
    else if (bare !== undefined) {
      const text: Inline = { kind: "text", text: bare };
      inlines.push({ kind: "link", href: text, children: [text] });
    }
  }
  say(source.slice(at));
  return inlines;
}

/** A field's name however it was typed: "{ First  Name }" is "first name". */
const fieldName = (typed: string): string => typed.trim().toLowerCase().replace(/\s+/g, " ");

function targetOf(target: string): Inline {
  const field = /^\{([^{}]+)\}$/.exec(target)?.[1];
  return field === undefined ? { kind: "text", text: target } : { kind: "field", name: fieldName(field) };
}

const withoutLinks = (inlines: Inline[]): Inline[] =>
  inlines.flatMap((inline) => (inline.kind === "link" ? inline.children : [inline]));

/** Every piece of a text, also those inside others. */
export function piecesOf(source: string): Inline[] {
  const walk = (inlines: readonly Inline[]): Inline[] =>
    inlines.flatMap((inline) => {
      if (inline.kind === "bold") return [inline, ...walk(inline.children)];
      return inline.kind === "link" ? [inline, inline.href, ...walk(inline.children)] : [inline];
    });
  return parseText(source).flatMap((block) =>
    (block.kind === "list" ? block.items : block.lines).flatMap((line) => walk(line)),
  );
}

/** Whether a link may go there: the web, a mail address or a phone. */
export const isSafeTarget = (href: string): boolean =>
  /^(?:https?:\/\/[^\s]+|mailto:[^\s]+|tel:[+\d() -]+)$/i.test(href);
