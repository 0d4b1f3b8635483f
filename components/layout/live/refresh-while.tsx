"use client";

import { useEffect } from "react";
import { useReread } from "./use-reread";

/** Reads the page again and again while something on it is under way; see `useReread`. */
export function RefreshWhile({ active, everyMs = 1_500 }: { active: boolean; everyMs?: number }) {
  const reread = useReread();
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(reread, everyMs);
    return () => clearInterval(timer);
  }, [active, everyMs, reread]);
  return null;
}
