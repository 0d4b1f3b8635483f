"use client";

import { Undo2 } from "lucide-react";
import { useFormats } from "#formats";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { restoreGuestsAction } from "@/lib/features/guests/removal/actions";
import type { RemovalItem } from "@/lib/features/guests/removal/types";
import { useGuestAction } from "./use-guest-action";

/** Who was removed, by act: all of an act comes back at once, or one guest. */
export function RemovalList({ items, timeZone }: { items: readonly RemovalItem[]; timeZone: string }) {
  const formats = useFormats();
  const { run, pending } = useGuestAction();
  return (
    <ul className="divide-y divide-border">
      {items.map((item) => (
        <li key={item.removalId} className="grid gap-2 px-5 py-4">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p>
              <span className="font-semibold">{formats.counted(item.count, "guest", "guests")}</span>{" "}
              <span className="text-muted">
                removed <Time at={item.removedAt} timeZone={timeZone} />
              </span>
            </p>
            <Button
              size="sm"
              pending={pending}
              icon={<Undo2 aria-hidden />}
              onClick={() => run(restoreGuestsAction, { removalId: item.removalId })}
            >
              {item.count === 1 ? "Restore" : `Restore all ${formats.count(item.count)}`}
            </Button>
          </div>
          <ul className="grid gap-1">
            {item.guests.map((guest) => (
              <li key={guest.id} className="flex flex-wrap items-center gap-x-2">
                {guest.name}
                {guest.household === guest.name ? null : <span className="text-muted">{guest.household}</span>}
                {item.count > 1 ? (
                  <Button
                    variant="link"
                    aria-label={`Restore ${guest.name} alone`}
                    onClick={() => run(restoreGuestsAction, { guestId: guest.id })}
                  >
                    Restore
                  </Button>
                ) : null}
              </li>
            ))}
            {item.count > item.guests.length ? (
              <li className="text-muted">
                and {formats.counted(item.count - item.guests.length, "guest", "guests")} more
              </li>
            ) : null}
          </ul>
        </li>
      ))}
    </ul>
  );
}
