import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { MemberItem } from "@/lib/features/organizations/members/types";
import { membershipRoleWords } from "@/lib/features/organizations/rules/roles";
import { MemberActions } from "./member-actions";
import { Person } from "./person";

type MembersTableProps = { members: readonly MemberItem[]; timeZone: string };

/** Everybody who belongs to the organization. */
export function MembersTable({ members, timeZone }: MembersTableProps) {
  return (
    <Table caption="Members">
      <TableHead>
        <TableRow>
          <TableHeader>Person</TableHeader>
          <TableHeader>Role</TableHeader>
          <TableHeader hideBelow="md" numeric>
            Event teams
          </TableHeader>
          <TableHeader hideBelow="lg">Member since</TableHeader>
          <TableHeader>
            <span className="sr-only">Actions</span>
          </TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {members.map((member) => (
          <TableRow key={member.id}>
            <TableRowHeader>
              <Person {...member} />
            </TableRowHeader>
            <TableCell>{membershipRoleWords[member.role].label}</TableCell>
            <TableCell hideBelow="md" numeric>
              {member.teamCount}
            </TableCell>
            <TableCell hideBelow="lg">
              <Time at={member.since} timeZone={timeZone} format="date" />
            </TableCell>
            <TableCell className="text-right">
              <MemberActions member={member} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
