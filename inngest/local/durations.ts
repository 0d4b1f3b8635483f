const unitMs = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 } as const;

const isUnit = (text: string): text is keyof typeof unitMs => text in unitMs;

/** A duration as the SDK writes it ("1d2h30m10s"), in milliseconds; null for anything else. */
export function durationMs(text: string): number | null {
  const parts = [...text.matchAll(/(\d+)([wdhms])/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== text) return null;
  return parts.reduce((sum, [, count, unit = ""]) => sum + Number(count) * (isUnit(unit) ? unitMs[unit] : 0), 0);
}

export type Time = { forMs: number } | { until: Date };

/** A duration, or an instant in ISO 8601. Throws for anything else. */
export function readTime(text: string): Time {
  if (text === "") return { forMs: 0 };
  const forMs = durationMs(text);
  if (forMs !== null) return { forMs };
  const until = new Date(text);
  if (Number.isNaN(until.getTime())) throw new Error(`A time of "${text}" cannot be read.`);
  return { until };
}

/** The instant that a time names, counted from `from`. */
export function instantOf(time: Time, from: Date): Date {
  return "until" in time ? time.until : new Date(from.getTime() + time.forMs);
}
