"use client";

import { useTransition } from "react";
import { useFormats } from "#formats";
import { Button } from "@/components/ui/button";
import { callAction } from "@/components/ui/call-action";
import { showError } from "@/components/ui/toast";
import { wakeAttentionAction } from "@/lib/features/dashboard/actions";

/** Brings back what was put off. */
export function WakeAll({ count }: { count: number }) {
  const formats = useFormats();
  const [pending, startTransition] = useTransition();
  const wake = () =>
    startTransition(async () => {
      const answer = await callAction(wakeAttentionAction, {});
      if (!answer?.ok) showError(answer?.message ?? "That did not work. Please try again.");
    });
  return (
    <Button variant="ghost" size="sm" pending={pending} onClick={wake}>
      Show {formats.count(count)} put off
    </Button>
  );
}
