"use client";

import { useEffect, useState } from "react";
import { stepTowards } from "./step-towards";

/** So many values are taken over in one frame: a hall that is moved as a whole follows within a few of them. */
const mostInAFrame = 25;

/** A map that follows another: at once where little differs, else over several frames. */
export function useGradually<T>(wanted: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const [shown, setShown] = useState(wanted);
  const isNear = stepTowards(shown, wanted, mostInAFrame) === wanted;
  if (isNear && shown !== wanted) setShown(wanted);
  useEffect(() => {
    if (shown === wanted) return;
    const frame = requestAnimationFrame(() => setShown((from) => stepTowards(from, wanted, mostInAFrame)));
    return () => cancelAnimationFrame(frame);
  }, [shown, wanted]);
  return isNear ? wanted : shown;
}
