"use client";

import { X } from "lucide-react";
import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { Button } from "./button";
import { cn } from "./cn";

type SheetProps = {
  title: ReactNode;
  titleHidden?: boolean;
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  side?: "left" | "right";
  children: ReactNode;
};

const sides = {
  left: "left-0 border-r animate-slide-left",
  right: "right-0 border-l animate-slide-right",
};

/** A drawer from the side: the navigation on a phone, details beside a list. */
export function Sheet({
  title,
  titleHidden = false,
  trigger,
  open,
  onOpenChange,
  side = "right",
  children,
}: SheetProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className={cn(
            "fixed inset-y-0 z-50 flex w-[min(26rem,calc(100vw-2.5rem))] flex-col border-border bg-raised text-ink shadow-lg outline-none",
            sides[side],
          )}
        >
          <div className="flex min-h-14 items-center justify-between gap-4 px-5">
            <Radix.Title className={titleHidden ? "sr-only" : "text-lg"}>{title}</Radix.Title>
            <Radix.Close asChild>
              <Button variant="ghost" aria-label="Close" className="-mr-2 ml-auto size-9 p-0">
                <X aria-hidden />
              </Button>
            </Radix.Close>
          </div>
          <div className="min-h-0 grow overflow-y-auto px-5 pb-5">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
