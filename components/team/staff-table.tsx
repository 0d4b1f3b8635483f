import { Person } from "@/components/organizations/person";
import { Badge } from "@/components/ui/badge";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from "@/components/ui/table";
import { type StaffRole, staffRoleWords, standingLabel } from "@/lib/features/organizations/rules/roles";
import { permissionLabel } from "@/lib/features/organizations/staff/rules";
import type { StaffItem } from "@/lib/features/organizations/staff/types";
import type { Permission } from "@/lib/platform/access/permissions";
import { StaffActions } from "./staff-actions";

type StaffTableProps = {
  eventId: string;
  staff: readonly StaffItem[];
  roles: readonly StaffRole[];
  grantable: readonly Permission[];
};

/** The event's team. */
export function StaffTable({ eventId, staff, roles, grantable }: StaffTableProps) {
  return (
    <Table caption="Team of the event">
      <TableHead>
        <TableRow>
          <TableHeader>Person</TableHeader>
          <TableHeader>Role here</TableHeader>
          <TableHeader hideBelow="md">In the organization</TableHeader>
          <TableHeader>
            <span className="sr-only">Actions</span>
          </TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {staff.map((one) => (
          <TableRow key={one.id}>
            <TableRowHeader>
              <Person {...one} />
            </TableRowHeader>
            <TableCell>
              {staffRoleWords[one.role].label}
              <Differences grants={one.grants} revokes={one.revokes} />
            </TableCell>
            <TableCell hideBelow="md">{one.membership ? standingLabel(one.membership) : "From outside"}</TableCell>
            <TableCell className="text-right">
              {one.canChange ? (
                <StaffActions
                  key={`${one.role} ${one.grants} ${one.revokes}`}
                  eventId={eventId}
                  staff={one}
                  roles={roles}
                  grantable={grantable}
                />
              ) : null}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Differences({ grants, revokes }: Pick<StaffItem, "grants" | "revokes">) {
  if (grants.length + revokes.length === 0) return null;
  return (
    <span className="mt-1 flex flex-wrap gap-1">
      {grants.map((permission) => (
        <Badge key={permission} tone="success" className="rounded-md whitespace-normal">
          + {permissionLabel(permission)}
        </Badge>
      ))}
      {revokes.map((permission) => (
        <Badge key={permission} tone="warning" className="rounded-md whitespace-normal">
          not: {permissionLabel(permission)}
        </Badge>
      ))}
    </span>
  );
}
