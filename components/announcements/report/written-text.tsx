import { createElement, Fragment, type ReactNode } from "react";
import { type Block, type Inline, isSafeTarget, parseText } from "@/lib/features/announcements/rules/text";

/** An announcement's body as it reads, with its fields named where each recipient's own words stand. */
export function WrittenText({ body }: { body: string }) {
  return allOf(parseText(body).map(blockOf));
}

/** Nodes whose places never change, so that none needs a key. */
const allOf = (nodes: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...nodes);

const lineEnd = <br />;

function blockOf(block: Block): ReactNode {
  if (block.kind === "paragraph") {
    const lines = block.lines.map(lineOf);
    return <p>{allOf(lines.flatMap((line, index) => (index === 0 ? [line] : [lineEnd, line])))}</p>;
  }
  const items = allOf(block.items.map(itemOf));
  return block.ordered ? <ol className="list-decimal pl-5">{items}</ol> : <ul className="list-disc pl-5">{items}</ul>;
}

const itemOf = (inlines: readonly Inline[]): ReactNode => <li>{lineOf(inlines)}</li>;

const lineOf = (inlines: readonly Inline[]): ReactNode => allOf(inlines.map(pieceOf));

function pieceOf(inline: Inline): ReactNode {
  if (inline.kind === "text") return inline.text;
  if (inline.kind === "field") return <span className="text-muted">{`{${inline.name}}`}</span>;
  const words = lineOf(inline.children);
  if (inline.kind === "bold") return <strong>{words}</strong>;
  const target = inline.href.kind === "text" ? inline.href.text : "";
  // Everybody has a link of their own behind a field: here it leads nowhere.
  if (!isSafeTarget(target)) return <span className="underline underline-offset-4">{words}</span>;
  return (
    <a href={target} target="_blank" rel="noreferrer" className="underline underline-offset-4 focus-ring">
      {words}
    </a>
  );
}
