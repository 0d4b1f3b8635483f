const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago, in words; null past a week, where a date says more. */
export function elapsed(at: Date, now: Date): string | null {
  const past = now.getTime() - at.getTime();
  if (past < minute) return "just now";
  if (past < hour) return counted(Math.floor(past / minute), "minute");
  if (past < day) return counted(Math.floor(past / hour), "hour");
  if (past < 7 * day) return counted(Math.floor(past / day), "day");
  return null;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"} ago`;
