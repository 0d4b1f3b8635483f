"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Reads the page again and again while something on it is under way; a hidden page waits. */
export function RefreshWhile({ active, everyMs = 1_500 }: { active: boolean; everyMs?: number }) {
  const router = useRouter();
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [active, everyMs, router]);
  return null;
}
