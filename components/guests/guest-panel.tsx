"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { removeGuestsAction } from "@/lib/features/guests/removal/actions";
import { answerLabels } from "@/lib/features/guests/rules";
import type { GuestDetail } from "@/lib/features/guests/types";
import { AnswerPill } from "./answer-pill";
import { GuestFacts } from "./guest-facts";
import { GuestForm } from "./guest-form";
import { useGuests } from "./guests-context";
import { MoveDialog } from "./move-dialog";
import { SheetLink } from "./sheet-link";
import { useGuestAction } from "./use-guest-action";

/** Everything about one guest: household, answers, and the form for whoever may change them. */
export function GuestPanel({ guest, onDone }: { guest: GuestDetail; onDone: () => void }) {
  const { canWrite } = useGuests();
  const { run, pending } = useGuestAction();
  const [moving, setMoving] = useState(false);
  const others = guest.companions.filter(({ id }) => id !== guest.id);
  return (
    <div className="grid gap-5">
      <div className="grid gap-3 rounded-lg bg-sunken p-3.5">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <SheetLink
            sheet={{ kind: "household", id: guest.household.id }}
            className="font-medium underline underline-offset-4"
          >
            {guest.household.name}
          </SheetLink>
          {canWrite ? (
            <Button size="sm" onClick={() => setMoving(true)}>
              Change household
            </Button>
          ) : null}
        </div>
        {guest.sponsor ? <p className="text-muted">Brought by {guest.sponsor.name}</p> : null}
        {others.length > 0 ? (
          <ul className="grid gap-1">
            {others.map((other) => (
              <li key={other.id} className="flex items-center justify-between gap-2">
                <SheetLink sheet={{ kind: "guest", id: other.id }} className="hover:underline">
                  {other.name}
                </SheetLink>
                <AnswerPill overall={other.overall} />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <Answers guest={guest} />
      {canWrite ? <GuestForm guest={guest} onSaved={onDone} /> : <GuestFacts guest={guest} />}
      {canWrite ? (
        <>
          <Button
            variant="ghost"
            className="-ml-(--control-pad) justify-self-start text-danger-ink"
            pending={pending}
            onClick={() => run(removeGuestsAction, { selection: { guestIds: [guest.id] } }, onDone)}
          >
            Remove from the list
          </Button>
          <MoveDialog
            open={moving}
            onOpenChange={setMoving}
            guestIds={[guest.id]}
            from={guest.household.id}
            onMoved={onDone}
          />
        </>
      ) : null}
    </div>
  );
}

function Answers({ guest }: { guest: GuestDetail }) {
  const { choices, canWrite } = useGuests();
  // The form shows them beside its boxes.
  if (canWrite || guest.answers.length === 0) {
    return (
      <p className="-mt-2">
        <AnswerPill overall={guest.overall} />
      </p>
    );
  }
  return (
    <ul className="grid gap-1">
      {guest.answers.map(({ sessionId, status }) => (
        <li key={sessionId} className="flex justify-between gap-3">
          {choices.sessions.find(({ id }) => id === sessionId)?.name}
          <span className="text-muted">{answerLabels[status]}</span>
        </li>
      ))}
    </ul>
  );
}
