import { useFormats } from "#formats";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { SeatingReadiness } from "@/lib/features/seating/types";

type Props = { eventId: string; readiness: SeatingReadiness | null; canWrite: boolean };

/** How far the seating is, on the event's first page. */
export function SeatingCard({ eventId, readiness, canWrite }: Props) {
  const base = `/events/${eventId}/seating`;
  return (
    <Card>
      <CardHeader
        title="Seating"
        actions={
          <LinkButton variant="ghost" size="sm" href={readiness ? `${base}/${readiness.layoutId}` : base}>
            {readiness ? "Open the layout" : canWrite ? "Draw the room" : "Layouts"}
          </LinkButton>
        }
      />
      <CardBody>{readiness ? <Progress {...readiness} /> : <p className="text-muted">No layout yet.</p>}</CardBody>
    </Card>
  );
}

function Progress({ layoutName, isReleased, seated, accepted, seats }: SeatingReadiness) {
  const formats = useFormats();
  const missing = accepted - seats;
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-2">
        <span className="wrap-anywhere">{layoutName}</span>
        {isReleased ? <Badge tone="success">Released</Badge> : <Badge>Not released</Badge>}
      </p>
      <ProgressBar
        label="Seated"
        value={seated}
        max={Math.max(accepted, 1)}
        valueText={`${formats.count(seated)} of ${formats.count(accepted)} coming`}
        tone={accepted > 0 && seated >= accepted ? "success" : "accent"}
      />
      {missing > 0 ? (
        <p className="text-[0.9286em] text-warning-ink">
          {missing === 1 ? "One seat is" : `${formats.count(missing)} seats are`} missing.
        </p>
      ) : null}
    </div>
  );
}
