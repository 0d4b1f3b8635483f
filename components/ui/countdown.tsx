"use client";

import { useEffect, useState } from "react";

type CountdownProps = {
  until: Date | string;
  /** The server's present moment. The page counts on from it, whatever the reader's own clock says. */
  now: Date | string;
  /** Said when the moment has come. */
  doneText?: string;
};

const units = [
  { one: "day", many: "days", milliseconds: 86_400_000 },
  { one: "hour", many: "hours", milliseconds: 3_600_000 },
  { one: "minute", many: "minutes", milliseconds: 60_000 },
] as const;

/** The time left, in its two largest units: "12 days 4 hours". */
export function Countdown({ until, now, doneText = "Now" }: CountdownProps) {
  const startLeft = new Date(until).getTime() - new Date(now).getTime();
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const begun = performance.now();
    const timer = setInterval(() => setPassed(performance.now() - begun), 30_000);
    return () => clearInterval(timer);
  }, []);
  return <span className="tabular-nums">{timeLeft(startLeft - passed) ?? doneText}</span>;
}

/** The two largest units of a duration in milliseconds; null when it is over. Under a minute counts as one. */
export function timeLeft(milliseconds: number): string | null {
  if (milliseconds <= 0) return null;
  let rest = Math.max(milliseconds, 60_000);
  const parts = units.map((unit) => {
    const count = Math.floor(rest / unit.milliseconds);
    rest -= count * unit.milliseconds;
    return count === 0 ? "" : `${count} ${count === 1 ? unit.one : unit.many}`;
  });
  const first = parts.findIndex((part) => part !== "");
  return parts
    .slice(first, first + 2)
    .filter(Boolean)
    .join(" ");
}
