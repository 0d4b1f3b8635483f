"use client";

import { useEffect } from "react";

/** Long enough for whatever took the element away to move the focus itself: a dialog, an editor, a list. */
const graceMs = 60;

const leavings = ["pointerdown", "wheel", "touchmove"] as const;

/**
 * Catches the focus that falls off the page. When the focused element goes away or is disabled and nothing else takes
 * over (a step of a wizard, a button that has done its work, a page that is left), the browser drops the focus to the
 * body and a keyboard or a screen reader starts over. It goes to the heading of what stands there now. Renders nothing;
 * once, in the shell.
 */
export function FocusKeeper() {
  useEffect(() => {
    let path: readonly Element[] = [];
    let isByKeys = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = (event: FocusEvent) => {
      path = event.composedPath().filter((target) => target instanceof Element);
    };
    // Whoever presses beside everything means to have no focus; whoever scrolls a long list's row away has moved on.
    const forget = () => {
      path = [];
      isByKeys = false;
    };
    const notice = () => {
      isByKeys = true;
    };
    const look = () => {
      const [last] = path;
      if (!last || canHoldFocus(last) || document.activeElement !== document.body) return;
      const around = path.find((element) => canHoldFocus(element) && element !== document.body);
      const heading = headingIn(around) ?? headingIn(document.getElementById("main"));
      path = [];
      if (!heading) return;
      heading.tabIndex = -1;
      // The page jumps for nobody who has it under a hand: only who goes by keys needs to see where they are.
      heading.focus({ preventScroll: !isByKeys || isOnScreen(heading) });
    };
    const changes = new MutationObserver(() => {
      if (!path[0] || canHoldFocus(path[0])) return;
      clearTimeout(timer);
      timer = setTimeout(look, graceMs);
    });
    document.addEventListener("focusin", remember);
    document.addEventListener("keydown", notice, true);
    for (const away of leavings) document.addEventListener(away, forget, { passive: true });
    changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
    return () => {
      clearTimeout(timer);
      changes.disconnect();
      document.removeEventListener("focusin", remember);
      document.removeEventListener("keydown", notice, true);
      for (const away of leavings) document.removeEventListener(away, forget);
    };
  }, []);
  return null;
}

function canHoldFocus(element: Element): boolean {
  return element.isConnected && !element.matches(":disabled");
}

/** The first heading in the smallest part of the page around a place that has one. */
function headingIn(place: Element | null | undefined): HTMLElement | null {
  for (let part = place; part && part !== document.body; part = part.parentElement) {
    const heading = part.querySelector<HTMLElement>("h1, h2, h3");
    if (heading) return heading;
  }
  return null;
}

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
