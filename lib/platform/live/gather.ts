/** Holds lines back for a moment and then writes each once, in the order of their first arrival. */
export function gatherLines(write: (line: string) => void, forMs: number) {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    timer = undefined;
    for (const line of waiting) write(line);
    waiting.clear();
  };
  return {
    add(line: string) {
      waiting.add(line);
      timer ??= setTimeout(flush, forMs);
    },
    stop: () => clearTimeout(timer),
  };
}
