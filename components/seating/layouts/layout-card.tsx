import { Armchair } from "lucide-react";
import Link from "next/link";
import { useFormats } from "#formats";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ProgressBar } from "@/components/ui/progress-bar";
import { styleLabels } from "@/lib/features/seating/layouts/rules";
import type { LayoutItem } from "@/lib/features/seating/types";
import { LayoutMenu } from "./layout-menu";
import { LayoutPicture } from "./layout-picture";

type Props = {
  eventId: string;
  layout: LayoutItem;
  sessions: readonly { id: string; name: string }[];
  canWrite: boolean;
};

/** One layout: its plan, how many sit in it, and what can be done with it. */
export function LayoutCard({ eventId, layout, sessions, canWrite }: Props) {
  const formats = useFormats();
  const { id, name, style, session, tableCount, seatCount, seatedAcceptedCount, acceptedCount, releasedAt } = layout;
  const what = [
    styleLabels[style],
    formats.counted(tableCount, "table", "tables"),
    formats.counted(seatCount, "seat", "seats"),
  ];
  return (
    <Card className="relative flex flex-col">
      <CardHeader
        title={
          <span className="flex flex-wrap items-center gap-2">
            <Link
              href={`/events/${eventId}/seating/${id}`}
              className="wrap-anywhere after:absolute after:inset-0 after:rounded-xl hover:underline"
            >
              {name}
            </Link>
            {releasedAt ? <Badge tone="success">Released</Badge> : null}
          </span>
        }
        description={session ? `For ${session.name}` : "For the whole event"}
        actions={canWrite ? <LayoutMenu eventId={eventId} layout={layout} sessions={sessions} /> : null}
      />
      <CardBody className="flex grow flex-col justify-end gap-3">
        <div className="grid aspect-[16/10] place-items-center rounded-lg bg-sunken p-3">
          {tableCount + layout.objects.length > 0 ? (
            <LayoutPicture layout={layout} className="size-full" />
          ) : (
            <span className="flex flex-col items-center gap-2 text-muted">
              <Armchair aria-hidden className="size-6" />
              An empty room
            </span>
          )}
        </div>
        <p className="text-[0.9286em] text-muted">{what.join(" · ")}</p>
        <ProgressBar
          label="Seated"
          value={seatedAcceptedCount}
          max={Math.max(acceptedCount, 1)}
          valueText={`${formats.count(seatedAcceptedCount)} of ${formats.count(acceptedCount)} coming`}
          tone={acceptedCount > 0 && seatedAcceptedCount >= acceptedCount ? "success" : "accent"}
        />
      </CardBody>
    </Card>
  );
}
