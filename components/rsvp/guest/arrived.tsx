"use client";

import { type ReactNode, useEffect, useRef } from "react";

/**
 * Takes the focus when it appears, unless somebody has put it elsewhere: where answers were sent from is gone, and this
 * is what a screen reader should say.
 */
export function Arrived({ className, children }: { className?: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={box} role="status" tabIndex={-1} className={className}>
      {children}
    </div>
  );
}
