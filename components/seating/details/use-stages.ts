"use client";

import { useEffect, useState } from "react";

/** Counts the frames since something came into sight, up to so many: what is shown by it need not be made in one go. */
export function useStages(most: number): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    if (stage >= most) return;
    const frame = requestAnimationFrame(() => setStage(stage + 1));
    return () => cancelAnimationFrame(frame);
  }, [stage, most]);
  return stage;
}
