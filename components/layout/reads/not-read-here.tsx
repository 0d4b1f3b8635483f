"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useSyncExternalStore, useTransition } from "react";
import { NotRead } from "@/components/ui/not-read";
import { holdLostReads } from "./hold-lost-reads";
import { askAgain, type LostRead, lostReads, watchLostReads } from "./lost-reads";

const nothing: readonly LostRead[] = [];

/** Says that what was asked for could not be read and that the page shows what it showed; offers to try again. */
export function NotReadHere() {
  const router = useRouter();
  const pathname = usePathname();
  const [isAsking, startAsking] = useTransition();
  const lost = useSyncExternalStore(watchLostReads, lostReads, () => nothing);
  useEffect(() => {
    const stop = holdLostReads();
    addEventListener("online", askAgain);
    return () => {
      stop();
      removeEventListener("online", askAgain);
    };
  }, []);
  if (lost.length === 0) return null;
  const again = () => {
    if (lost.some((read) => !read.isWaiting)) startAsking(() => router.refresh());
    askAgain();
  };
  return (
    <NotRead again={again} busy={isAsking || lost.some(({ isTrying }) => isTrying)}>
      {lost.some(({ path }) => path === pathname)
        ? "What you asked for could not be read just now. What you see is what was read before."
        : "That page could not be opened just now. You are still on this one."}
    </NotRead>
  );
}
