import { Avatar } from "@/components/ui/avatar";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { TeamMember } from "@/lib/features/events/overview/types";

const roleLabels: Record<TeamMember["role"], string> = {
  lead_planner: "Lead planner",
  assistant: "Assistant",
  coordinator: "Coordinator",
  door: "Door",
};

/** Who works on the event; `canManage` leads on to the page where that is arranged. */
export function TeamCard({
  eventId,
  team,
  canManage,
}: {
  eventId: string;
  team: readonly TeamMember[];
  canManage: boolean;
}) {
  return (
    <Card>
      <CardHeader
        title="Team"
        actions={
          canManage ? (
            <LinkButton variant="ghost" size="sm" href={`/events/${eventId}/team`}>
              Whole team
            </LinkButton>
          ) : null
        }
      />
      <CardBody>
        {team.length === 0 ? (
          <p className="text-muted">Nobody but the owners and planners of the organization, who see every event.</p>
        ) : (
          <ul className="grid gap-2.5">
            {team.map((member) => (
              <li key={member.userId} className="flex items-center gap-3">
                <Avatar name={member.name} decorative />
                <span className="min-w-0 grow truncate font-medium">{member.name}</span>
                <span className="text-muted">{roleLabels[member.role]}</span>
              </li>
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  );
}
