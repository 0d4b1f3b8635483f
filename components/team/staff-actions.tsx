"use client";

import { MoreHorizontal, UserMinus, UserPen } from "lucide-react";
import { useState } from "react";
import { runAction } from "@/components/accounts/run-action";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import type { StaffRole } from "@/lib/features/organizations/rules/roles";
import { removeStaffAction } from "@/lib/features/organizations/staff/actions";
import type { StaffItem } from "@/lib/features/organizations/staff/types";
import type { Permission } from "@/lib/platform/access/permissions";
import { StaffDialog } from "./staff-dialog";

type StaffActionsProps = {
  eventId: string;
  staff: StaffItem;
  roles: readonly StaffRole[];
  grantable: readonly Permission[];
};

/** What can be done with somebody on the team. */
export function StaffActions({ eventId, staff, roles, grantable }: StaffActionsProps) {
  const [open, setOpen] = useState<"change" | "remove" | null>(null);
  const close = (isOpen: boolean) => setOpen(isOpen ? open : null);
  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton label={`Actions for ${staff.name}`} size="sm">
            <MoreHorizontal aria-hidden />
          </IconButton>
        }
      >
        <MenuItem icon={<UserPen aria-hidden />} onSelect={() => setOpen("change")}>
          Change role and permissions
        </MenuItem>
        <MenuItem icon={<UserMinus aria-hidden />} danger onSelect={() => setOpen("remove")}>
          Remove from the team
        </MenuItem>
      </DropdownMenu>
      {open === "change" ? (
        <StaffDialog eventId={eventId} staff={staff} roles={roles} grantable={grantable} open onOpenChange={close} />
      ) : null}
      <ConfirmDialog
        title={`Remove ${staff.name} from the team?`}
        consequence={
          staff.membership
            ? "They stay a member of the organization."
            : "They lose access to this event at once. What they did stays."
        }
        confirmLabel="Remove"
        open={open === "remove"}
        onOpenChange={close}
        onConfirm={() => runAction(removeStaffAction, { eventId, staffId: staff.id })}
      />
    </>
  );
}
