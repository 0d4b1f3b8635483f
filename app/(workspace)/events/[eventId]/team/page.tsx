import { UsersRound } from "lucide-react";
import type { Metadata } from "next";
import { InvitationList } from "@/components/organizations/invitation-list";
import { AddStaff } from "@/components/team/add-staff";
import { EverywhereList } from "@/components/team/everywhere-list";
import { StaffTable } from "@/components/team/staff-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadTeam } from "@/lib/features/organizations/staff/loaders";

export const metadata: Metadata = { title: "Team" };

type Props = { params: Promise<{ eventId: string }> };

export default async function TeamPage({ params }: Props) {
  const { eventId } = await params;
  const { staff, everywhere, candidates, invitations, roles, grantable, timeZone } = await loadTeam(eventId);
  const add = <AddStaff eventId={eventId} candidates={candidates} roles={roles} />;
  return (
    <>
      <PageHeader
        title="Team"
        description="Who works on this event, and what each may do."
        actions={staff.length > 0 ? add : null}
      />
      <Card>
        {staff.length > 0 ? (
          <StaffTable eventId={eventId} staff={staff} roles={roles} grantable={grantable} />
        ) : (
          <EmptyState icon={<UsersRound />} title="Nobody is on the team yet" actions={add}>
            Add members of the organization, or invite helpers for this event alone: a coordinator for the day, somebody
            for the door.
          </EmptyState>
        )}
      </Card>
      <InvitationList invitations={invitations} timeZone={timeZone} eventId={eventId} />
      <EverywhereList people={everywhere} />
    </>
  );
}
