"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { LiveName } from "@/lib/platform/live/names";
import { useLive } from "./use-live";

/** At most one refresh in this time, so that a busy hour of answers is no busy hour for the server. */
const REST_MS = 1_500;

/** Reads the page's server components again when something of these names happens; a hidden page waits until it is seen. */
export function LiveRefresh({ eventId, names }: { eventId?: string; names: readonly LiveName[] }) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isStale = useRef(false);
  const refresh = () => {
    if (document.visibilityState === "hidden") {
      isStale.current = true;
      return;
    }
    isStale.current = false;
    router.refresh();
  };
  useLive({ ...(eventId && { eventId }) }, names, () => {
    if (timer.current !== undefined) {
      isStale.current = true;
      return;
    }
    refresh();
    timer.current = setTimeout(() => {
      timer.current = undefined;
      if (isStale.current) refresh();
    }, REST_MS);
  });
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible" && isStale.current) {
        isStale.current = false;
        router.refresh();
      }
    };
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [router]);
  return null;
}
