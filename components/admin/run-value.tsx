/** A value of a run as it is, laid out; long lines wrap, long values scroll in their own frame. */
export function RunValue({ label, value }: { label: string; value: unknown }) {
  if (value === null || value === undefined) return <p className="text-muted">{label}: nothing</p>;
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1 text-[0.9286em] text-muted">{label}</figcaption>
      <pre
        // A frame that scrolls must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable region
        tabIndex={0}
        className="max-h-96 overflow-auto whitespace-pre-wrap wrap-anywhere rounded-lg border border-border bg-sunken p-3 font-mono text-xs leading-relaxed"
      >
        {textOf(value)}
      </pre>
    </figure>
  );
}

/** JSON, but for the stack of an error, whose lines are lines. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null && "stack" in value && typeof value.stack === "string") {
    const { stack, ...rest } = value;
    return `${stack}\n\n${JSON.stringify(rest, null, 2)}`;
  }
  return JSON.stringify(value, null, 2);
}
