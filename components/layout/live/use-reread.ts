import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";
import { lostReads, watchLostReads } from "../reads/lost-reads";

/**
 * A function that reads the page's server components again. A hidden page waits until it is seen, a page without a line
 * until there is one, and a page that waits for something it could not read until that came.
 */
export function useReread(): () => void {
  const router = useRouter();
  const isDue = useRef(false);
  const reread = useCallback(() => {
    isDue.current =
      document.visibilityState === "hidden" || !navigator.onLine || lostReads().some(({ isWaiting }) => isWaiting);
    if (!isDue.current) router.refresh();
  }, [router]);
  useEffect(() => {
    const look = () => {
      if (isDue.current) reread();
    };
    document.addEventListener("visibilitychange", look);
    addEventListener("online", look);
    const stopWatching = watchLostReads(look);
    return () => {
      stopWatching();
      document.removeEventListener("visibilitychange", look);
      removeEventListener("online", look);
    };
  }, [reread]);
  return reread;
}
