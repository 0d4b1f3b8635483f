"use client";

import { CheckCheck } from "lucide-react";
import { type MouseEvent, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

const never = () => () => {};

/**
 * Says yes for everybody at once. Only there with a script: without one it could do nothing. Its place is kept, so that
 * nothing moves under a thumb when the script comes.
 */
export function AllComing({ label }: { label: string }) {
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const tick = (event: MouseEvent<HTMLButtonElement>) => {
    const form = event.currentTarget.form;
    for (const radio of form?.querySelectorAll<HTMLInputElement>("[data-people] [data-coming]") ?? []) {
      if (!radio.checked) radio.click();
    }
  };
  return (
    <Button
      variant="soft"
      block
      onClick={tick}
      icon={<CheckCheck aria-hidden />}
      className={cn("h-auto min-h-12 noscript:hidden print:hidden", hasScript ? undefined : "invisible")}
    >
      {label}
    </Button>
  );
}
