"use client";

import * as Radix from "radix-ui/tooltip";
import type { ReactNode } from "react";

type TooltipProps = { text: ReactNode; children: ReactNode; side?: "top" | "right" | "bottom" | "left" };

/** A short remark on hover and focus. Never the only place where something is said. */
export function Tooltip({ text, children, side = "top" }: TooltipProps) {
  return (
    <Radix.Provider delayDuration={350} skipDelayDuration={200}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            side={side}
            sideOffset={6}
            className="z-50 max-w-64 animate-fade rounded-md bg-ink px-2 py-1 text-xs text-background shadow-md"
          >
            {text}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
