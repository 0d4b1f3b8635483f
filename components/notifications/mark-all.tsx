"use client";

import { CheckCheck } from "lucide-react";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { markAsRead } from "./mark-as-read";

/** Marks everything as read; the page hears of it by itself. */
export function MarkAll() {
  const [pending, startTransition] = useTransition();
  return (
    <Button icon={<CheckCheck aria-hidden />} pending={pending} onClick={() => startTransition(() => markAsRead())}>
      Mark all as read
    </Button>
  );
}
