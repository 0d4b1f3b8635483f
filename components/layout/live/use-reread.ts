import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";

/**
 * A function that reads the page's server components again. A hidden page waits until it is seen, and a page without a
 * line until there is one: the framework would leave the page for the browser's own about the lost connection.
 */
export function useReread(): () => void {
  const router = useRouter();
  const isDue = useRef(false);
  const reread = useCallback(() => {
    isDue.current = document.visibilityState === "hidden" || !navigator.onLine;
    if (!isDue.current) router.refresh();
  }, [router]);
  useEffect(() => {
    const look = () => {
      if (isDue.current) reread();
    };
    document.addEventListener("visibilitychange", look);
    addEventListener("online", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      removeEventListener("online", look);
    };
  }, [reread]);
  return reread;
}
