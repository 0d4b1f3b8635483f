"use client";

import { useState } from "react";
import { FormDialog } from "@/components/organizations/form-dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type StaffRole, staffRoleWords } from "@/lib/features/organizations/rules/roles";
import { changeStaffAction } from "@/lib/features/organizations/staff/actions";
import { permissionsOfRole, permissionsOfStaff } from "@/lib/features/organizations/staff/rules";
import type { StaffItem } from "@/lib/features/organizations/staff/types";
import type { Permission } from "@/lib/platform/access/permissions";
import { PermissionChecklist } from "./permission-checklist";

type StaffDialogProps = {
  eventId: string;
  staff: StaffItem;
  roles: readonly StaffRole[];
  grantable: readonly Permission[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Role and single permissions of somebody on the team. */
export function StaffDialog({ eventId, staff, roles, grantable, open, onOpenChange }: StaffDialogProps) {
  const [role, setRole] = useState(staff.role);
  const [held, setHeld] = useState<ReadonlySet<Permission>>(() => permissionsOfStaff(staff));
  const chooseRole = (next: StaffRole) => {
    setRole(next);
    setHeld(permissionsOfRole(next));
  };
  const toggle = (permission: Permission, isHeld: boolean) => {
    const next = new Set(held);
    if (isHeld) next.add(permission);
    else next.delete(permission);
    setHeld(next);
  };
  const options = (roles.includes(staff.role) ? roles : [staff.role, ...roles]).map((value) => ({
    value,
    label: staffRoleWords[value].label,
  }));
  return (
    <FormDialog
      title={`What ${staff.name} may do`}
      description="Start from a role; add or take single things where this event needs it."
      action={changeStaffAction}
      submit="Save"
      size="lg"
      open={open}
      onOpenChange={onOpenChange}
    >
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="staffId" value={staff.id} />
      {/* Always sent, so that a list with every other box empty still is a list. */}
      <input type="hidden" name="permissions[]" value="event.read" />
      <Field name="role" label="Role" hint={staffRoleWords[role].meaning} required className="sm:max-w-xs">
        <Select
          options={options}
          value={role}
          onChange={(event) => {
            const next = options.find((option) => option.value === event.target.value);
            if (next) chooseRole(next.value);
          }}
        />
      </Field>
      <PermissionChecklist role={role} held={held} grantable={new Set(grantable)} onToggle={toggle} />
    </FormDialog>
  );
}
