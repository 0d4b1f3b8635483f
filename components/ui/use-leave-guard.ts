"use client";

import { useEffect } from "react";

/**
 * Asks before a page with unsaved typing is left: by the browser's own question for reload and
 * closing, and by `message` for a click on a link inside the product; not for a link to the same form, which finds what
 * was typed there (`data-keeps-typed`).
 */
export function useLeaveGuard(dirty: boolean, message: string): void {
  useEffect(() => {
    if (!dirty) return;
    let isKept = false;
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (!isKept) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey) return;
      const target = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(target instanceof HTMLAnchorElement) || target.target === "_blank" || target.download) return;
      const there = new URL(target.href, location.href);
      if (there.pathname === location.pathname && there.search === location.search) return;
      isKept = "keepsTyped" in target.dataset;
      if (!isKept && !window.confirm(message)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    addEventListener("beforeunload", beforeUnload);
    document.addEventListener("click", onClick, true);
    return () => {
      removeEventListener("beforeunload", beforeUnload);
      document.removeEventListener("click", onClick, true);
    };
  }, [dirty, message]);
}
