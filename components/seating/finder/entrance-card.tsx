"use client";

import { Monitor, RefreshCw } from "lucide-react";
import { useLayoutAction } from "@/components/seating/layouts/use-layout-action";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkButton } from "@/components/ui/link-button";
import { renewSeatLinkAction } from "@/lib/features/seating/finder/actions";

type Props = { eventId: string; link: { url: string; code: { size: number; path: string } }; canWrite: boolean };

/** How guests find their seats: a code for the entrance, a link for messages, a screen. */
export function EntranceCard({ eventId, link: { url, code }, canWrite }: Props) {
  const { run } = useLayoutAction(eventId);
  return (
    <Card>
      <CardHeader
        title="Find my seat"
        description="Guests scan the code, type their name, and see their table on the plan. Invited households see theirs on their own link as well."
      />
      <CardBody className="flex flex-wrap items-center gap-6">
        <svg
          viewBox={`-4 -4 ${code.size + 8} ${code.size + 8}`}
          className="size-36 shrink-0 rounded-lg"
          role="img"
          aria-label="Code that opens the page to find a seat"
        >
          {/* Scanners want dark on light, whatever the page wears. */}
          <rect x={-4} y={-4} width={code.size + 8} height={code.size + 8} fill="white" />
          <path d={code.path} fill="black" />
        </svg>
        <div className="flex min-w-0 grow basis-60 flex-col gap-3">
          <p className="text-[0.9286em] break-all text-muted">{url}</p>
          <div className="flex flex-wrap gap-2">
            <CopyButton text={url} label="Copy the link" />
            <LinkButton href={`/events/${eventId}/seating/screen`} icon={<Monitor aria-hidden />}>
              Screen at the entrance
            </LinkButton>
            {canWrite ? (
              <ConfirmDialog
                title="Make a new link?"
                consequence="The code and the link that you have now, also on paper, open nothing any more."
                confirmLabel="Make a new link"
                onConfirm={() => run(renewSeatLinkAction, {})}
                trigger={
                  <Button variant="ghost" icon={<RefreshCw aria-hidden />}>
                    New link
                  </Button>
                }
              />
            ) : null}
          </div>
        </div>
      </CardBody>
    </Card>
  );
}
