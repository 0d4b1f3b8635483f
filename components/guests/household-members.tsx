"use client";

import { useState } from "react";
import { useFormats } from "#formats";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CheckboxBox } from "@/components/ui/checkbox";
import type { HouseholdDetail } from "@/lib/features/guests/households/types";
import { displayName, kindLabels } from "@/lib/features/guests/rules";
import { AnswerPill } from "./answer-pill";
import { useGuests } from "./guests-context";
import { MoveDialog } from "./move-dialog";
import { SheetLink } from "./sheet-link";

/** Who belongs to a household. Ticked guests can be parted from it. */
export function HouseholdMembers({ household }: { household: HouseholdDetail }) {
  const formats = useFormats();
  const { canWrite } = useGuests();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [moving, setMoving] = useState(false);
  const canPart = canWrite && household.members.length > 1;
  const tick = (id: string, on: boolean) => setTicked(on ? [...ticked, id] : ticked.filter((other) => other !== id));
  return (
    <section aria-label="Guests of the household" className="grid gap-2">
      <ul className="grid gap-1.5">
        {household.members.map((guest) => (
          <li key={guest.id} className="flex items-center gap-2">
            {canPart ? (
              <CheckboxBox
                aria-label={`Choose ${displayName(guest)}`}
                checked={ticked.includes(guest.id)}
                onChange={(event) => tick(guest.id, event.target.checked)}
              />
            ) : null}
            <SheetLink
              sheet={{ kind: "guest", id: guest.id }}
              className="grow font-medium wrap-anywhere hover:underline"
            >
              {displayName(guest)}
            </SheetLink>
            {guest.kind === "regular" ? null : <Badge tone="accent">{kindLabels[guest.kind]}</Badge>}
            <AnswerPill overall={guest.overall} />
          </li>
        ))}
      </ul>
      {canPart && ticked.length === 0 ? <p className="text-muted">Tick guests to move them elsewhere.</p> : null}
      {ticked.length > 0 ? (
        <Button size="sm" className="justify-self-start" onClick={() => setMoving(true)}>
          Move {formats.counted(ticked.length, "guest", "guests")}
        </Button>
      ) : null}
      <MoveDialog
        open={moving}
        onOpenChange={setMoving}
        guestIds={ticked}
        from={household.id}
        onMoved={() => setTicked([])}
      />
    </section>
  );
}
