/** One line of a bench: what the product took, beside the least that the same work can take, in one run. */
export type Figure = {
  name: string;
  /** "ms" unless said otherwise. */
  unit: string;
  /** Where p95 has another unit than the median: a rate and the time of an answer. */
  p95Unit?: string;
  product: { median: number; p95: number };
  floor?: { what: string; median: number; p95: number };
  /** What is to be reached, and whether it was. */
  goals: { text: string; met: boolean }[];
};

/** Milliseconds of `times` runs, one after the other, after some that warm up. */
export async function timed(times: number, run: (turn: number) => Promise<unknown>): Promise<number[]> {
  for (let turn = 0; turn < Math.min(5, times); turn++) await run(turn);
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const start = performance.now();
    await run(turn);
    taken.push(performance.now() - start);
  }
  return taken;
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const spread = (values: readonly number[]) => ({
  median: percentile(values, 0.5),
  p95: percentile(values, 0.95),
});

/** A table for docs/performance.md. */
export function figuresTable(figures: readonly Figure[]): string {
  const number = (value: number): string => (value < 100 ? value.toFixed(1) : value.toFixed(0));
  const lines = figures.map(({ name, unit, p95Unit = unit, product, floor, goals }) =>
    [
      name,
      `${number(product.median)} ${unit}`,
      `${number(product.p95)} ${p95Unit}`,
      floor ? `${number(floor.median)} ${unit} (${floor.what})` : "–",
      floor ? (product.median / floor.median).toFixed(2) : "–",
      goals.map(({ text, met }) => `${text}: ${met ? "met" : "**missed**"}`).join("; ") || "–",
    ].join(" | "),
  );
  return [
    "| What | Median | p95 | Floor, median | Times the floor | Goal |",
    "|---|---:|---:|---:|---:|---|",
    ...lines.map((line) => `| ${line} |`),
  ].join("\n");
}
