"use client";

import { ActionForm, SubmitButton } from "@/components/ui/form";
import { createSampleAction } from "@/lib/features/dashboard/actions";

/** Makes the sample and goes there. */
export function MakeSample() {
  return (
    <ActionForm action={createSampleAction} aria-label="Sample event">
      <SubmitButton variant="secondary" pendingText="Filling the sample …">
        Make the sample
      </SubmitButton>
    </ActionForm>
  );
}
