"use client";

import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/fieldset";
import type { StaffRole } from "@/lib/features/organizations/rules/roles";
import { permissionGroups, permissionsOfRole } from "@/lib/features/organizations/staff/rules";
import type { Permission } from "@/lib/platform/access/permissions";

type PermissionChecklistProps = {
  role: StaffRole;
  held: ReadonlySet<Permission>;
  /** What the person who looks may give. */
  grantable: ReadonlySet<Permission>;
  onToggle: (permission: Permission, isHeld: boolean) => void;
};

/** Everything that can be allowed on one event, ticked as held; what differs from the role is marked. */
export function PermissionChecklist({ role, held, grantable, onToggle }: PermissionChecklistProps) {
  const base = permissionsOfRole(role);
  return (
    <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
      {permissionGroups().map((group) => (
        <Fieldset key={group.title} legend={group.title}>
          {group.choices.map(({ permission, label }) => (
            <Checkbox
              key={permission}
              name="permissions[]"
              value={permission}
              checked={held.has(permission)}
              disabled={permission === "event.read" || !grantable.has(permission)}
              onChange={(event) => onToggle(permission, event.target.checked)}
              label={
                <>
                  {label} <Difference isBase={base.has(permission)} isHeld={held.has(permission)} />
                </>
              }
            />
          ))}
        </Fieldset>
      ))}
    </div>
  );
}

function Difference({ isBase, isHeld }: { isBase: boolean; isHeld: boolean }) {
  if (isBase === isHeld) return null;
  return isHeld ? <Badge tone="success">added</Badge> : <Badge tone="warning">taken</Badge>;
}
