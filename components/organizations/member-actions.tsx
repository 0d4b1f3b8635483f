"use client";

import { MoreHorizontal, UserMinus, UserPen } from "lucide-react";
import { useState } from "react";
import { runAction } from "@/components/accounts/run-action";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { changeMemberRoleAction, removeMemberAction } from "@/lib/features/organizations/members/actions";
import type { MemberItem } from "@/lib/features/organizations/members/types";
import { FormDialog } from "./form-dialog";
import { MembershipRoleChoice } from "./role-choice";

type MemberActionsProps = { member: Pick<MemberItem, "id" | "name" | "role" | "teamCount"> };

/** What can be done with a member. */
export function MemberActions({ member }: MemberActionsProps) {
  const [open, setOpen] = useState<"role" | "remove" | null>(null);
  const close = (isOpen: boolean) => setOpen(isOpen ? open : null);
  const teams = member.teamCount === 1 ? "the team of one event" : `the teams of ${member.teamCount} events`;
  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton label={`Actions for ${member.name}`} size="sm">
            <MoreHorizontal aria-hidden />
          </IconButton>
        }
      >
        <MenuItem icon={<UserPen aria-hidden />} onSelect={() => setOpen("role")}>
          Change role
        </MenuItem>
        <MenuItem icon={<UserMinus aria-hidden />} danger onSelect={() => setOpen("remove")}>
          Remove from the organization
        </MenuItem>
      </DropdownMenu>
      <FormDialog
        title={`Role of ${member.name}`}
        action={changeMemberRoleAction}
        submit="Save role"
        open={open === "role"}
        onOpenChange={close}
      >
        <input type="hidden" name="membershipId" value={member.id} />
        <MembershipRoleChoice defaultValue={member.role} />
      </FormDialog>
      <ConfirmDialog
        title={`Remove ${member.name}?`}
        consequence={`They lose access to the organization at once${member.teamCount ? ` and leave ${teams}` : ""}. What they did stays.`}
        confirmLabel="Remove"
        open={open === "remove"}
        onOpenChange={close}
        onConfirm={() => runAction(removeMemberAction, { membershipId: member.id })}
      />
    </>
  );
}
