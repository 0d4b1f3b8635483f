"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SessionForm } from "./session-form";

type AddSessionProps = { eventId: string; timeZone: string; startsAt: string; endsAt: string };

/** Opens the form for a new session, which begins with the event's own times. */
export function AddSession({ eventId, timeZone, startsAt, endsAt }: AddSessionProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title="New session"
      size="lg"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="primary" icon={<Plus aria-hidden />}>
          Add session
        </Button>
      }
    >
      <SessionForm
        eventId={eventId}
        timeZone={timeZone}
        onDone={() => setOpen(false)}
        session={{
          id: null,
          kind: "other",
          name: "",
          startsAt,
          endsAt,
          place: null,
          description: null,
          capacity: null,
          acceptedCount: 0,
          invitesAll: true,
          position: 0,
        }}
      />
    </Dialog>
  );
}
