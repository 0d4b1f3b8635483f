"use client";

import { useEffect, useRef } from "react";
import type { LiveName } from "@/lib/platform/live/names";
import { useLive } from "./use-live";
import { useReread } from "./use-reread";

/** At most one refresh in this time, so that a busy hour of answers is no busy hour for the server. */
const REST_MS = 1_500;

/** Reads the page's server components again when something of these names happens; see `useReread`. */
export function LiveRefresh({ eventId, names }: { eventId?: string; names: readonly LiveName[] }) {
  const reread = useReread();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isStale = useRef(false);
  useLive({ ...(eventId && { eventId }) }, names, () => {
    if (timer.current !== undefined) {
      isStale.current = true;
      return;
    }
    reread();
    timer.current = setTimeout(() => {
      timer.current = undefined;
      if (isStale.current) reread();
      isStale.current = false;
    }, REST_MS);
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return null;
}
