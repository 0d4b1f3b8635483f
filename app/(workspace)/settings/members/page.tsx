import type { Metadata } from "next";
import { InvitationList } from "@/components/organizations/invitation-list";
import { InviteMember } from "@/components/organizations/invite-member";
import { MembersTable } from "@/components/organizations/members-table";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { loadMembers } from "@/lib/features/organizations/members/loaders";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage() {
  const { members, invitations, timeZone } = await loadMembers();
  return (
    <>
      <PageHeader
        title="Members"
        description="Who belongs to the organization, and what they may do. Helpers of a single event are on that event's team."
        actions={<InviteMember />}
      />
      <Card>
        <MembersTable members={members} timeZone={timeZone} />
      </Card>
      <InvitationList invitations={invitations} timeZone={timeZone} />
    </>
  );
}
