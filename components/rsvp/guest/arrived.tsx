"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { keepForm } from "./typed-store";

type Props = {
  /** When the answers came: no form from before is shown any more. */
  stamp: string;
  className?: string;
  children: ReactNode;
};

/**
 * Takes the focus when it appears, unless somebody has put it elsewhere: where answers were sent from is gone, and this
 * is what a screen reader should say.
 */
export function Arrived({ stamp, className, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    keepForm({ stamp, entries: [] });
  }, [stamp]);
  return (
    <div ref={box} role="status" tabIndex={-1} className={className}>
      {children}
    </div>
  );
}
