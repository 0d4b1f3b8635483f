"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { callAction } from "@/components/ui/call-action";
import { showError } from "@/components/ui/toast";
import { removeSampleAction } from "@/lib/features/dashboard/actions";

/** Takes the sample away, with everything in it. */
export function RemoveSample({ eventId }: { eventId: string }) {
  const [pending, startTransition] = useTransition();
  const remove = () =>
    startTransition(async () => {
      const answer = await callAction(removeSampleAction, { eventId });
      if (answer && !answer.ok) showError(answer.message);
    });
  return (
    <Button size="sm" pending={pending} onClick={remove}>
      Remove the sample
    </Button>
  );
}
