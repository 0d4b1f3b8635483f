"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const lookAgainMs = 1_500;

/** Reads the page again and again while something on it is under way; a hidden page waits. */
export function RefreshWhile({ active }: { active: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, lookAgainMs);
    return () => clearInterval(timer);
  }, [active, router]);
  return null;
}
