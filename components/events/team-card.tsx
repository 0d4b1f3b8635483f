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

/** Who works on the event. */
export function TeamCard({ eventId, team }: { eventId: string; team: readonly TeamMember[] }) {
  return (
    <Card>
      <CardHeader
        title="Team"
        actions={
          <LinkButton variant="ghost" size="sm" href={`/events/${eventId}/team`}>
            Whole team
          </LinkButton>
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
