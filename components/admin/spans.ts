const units = [
  ["day", 86_400_000],
  ["h", 3_600_000],
  ["min", 60_000],
  ["s", 1_000],
] as const;

/** A length of time by its two largest units: "340 ms", "4.2 s", "3 min 20 s", "2 h", "3 days 4 h". */
export function spanText(ms: number): string {
  if (ms < 1_000) return `${Math.max(0, Math.round(ms))} ms`;
  if (ms < 10_000) return `${Math.floor(ms / 100) / 10} s`;
  const first = units.findIndex(([, size]) => ms >= size);
  const large = units[first];
  if (!large) return `${Math.round(ms)} ms`;
  const count = Math.floor(ms / large[1]);
  const small = units[first + 1];
  const rest = small ? Math.floor((ms - count * large[1]) / small[1]) : 0;
  return [worded(count, large[0]), ...(small && rest > 0 ? [worded(rest, small[0])] : [])].join(" ");
}

const worded = (count: number, unit: string): string => `${count} ${unit === "day" && count !== 1 ? "days" : unit}`;

/** When something is, seen from now: "in 5 min", "4.2 s ago". */
export function fromNow(at: Date, now: Date): string {
  const ms = at.getTime() - now.getTime();
  if (Math.abs(ms) < 1_000) return "now";
  return ms > 0 ? `in ${spanText(ms)}` : `${spanText(-ms)} ago`;
}
