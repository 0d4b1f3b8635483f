"use client";

import { runAction } from "@/components/accounts/run-action";
import { Button } from "@/components/ui/button";
import { removeSuppressionAction } from "@/lib/features/suppressions/actions";

/** Takes an address off the list; adding it again undoes that. */
export function RemoveAddress({ suppressionId, address }: { suppressionId: string; address: string }) {
  return (
    <Button
      variant="ghost"
      size="sm"
      aria-label={`Allow mail to ${address}`}
      onClick={() => void runAction(removeSuppressionAction, { suppressionId })}
    >
      Allow mail
    </Button>
  );
}
