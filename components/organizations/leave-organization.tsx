"use client";

import { runAction } from "@/components/accounts/run-action";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { leaveOrganizationAction } from "@/lib/features/organizations/members/actions";

/** Leaves the organization this browser works in. */
export function LeaveOrganization({ name }: { name: string }) {
  return (
    <ConfirmDialog
      title={`Leave ${name}?`}
      consequence="You lose access to all its events at once. Only a new invitation lets you back in."
      confirmLabel={`Leave ${name}`}
      trigger={
        <Button size="sm" variant="ghost" aria-label={`Leave ${name}`}>
          Leave
        </Button>
      }
      onConfirm={() => runAction(leaveOrganizationAction, {})}
    />
  );
}
