"use client";

import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { fetchJson } from "@/components/layout/fetch-json";
import { Sheet } from "@/components/ui/sheet";
import { ListSkeleton } from "@/components/ui/skeleton";
import type { HouseholdDetail } from "@/lib/features/guests/households/types";
import { displayName } from "@/lib/features/guests/rules";
import type { GuestDetail } from "@/lib/features/guests/types";
import { GuestPanel } from "./guest-panel";
import { type OpenSheet, useGuests } from "./guests-context";
import { HouseholdPanel } from "./household-panel";
import { NewGuestForm } from "./new-guest-form";

/** The guest or household that one is looking at, beside the list. */
export function GuestsSheet() {
  const { sheet, open } = useGuests();
  useAddRequest();
  if (!sheet) return null;
  const close = () => open(null);
  if (sheet.kind === "new") {
    return (
      <Sheet title="Add a guest" open onOpenChange={close}>
        <NewGuestForm onSaved={close} />
      </Sheet>
    );
  }
  return sheet.kind === "guest" ? (
    <GuestSheet key={sheet.id} sheet={sheet} close={close} />
  ) : (
    <HouseholdSheet key={sheet.id} sheet={sheet} close={close} />
  );
}

/** Opens the form for a guest where the address asks for it (`?add=1`, as the palette does), once. */
function useAddRequest(): void {
  const { canWrite, open } = useGuests();
  const isAsked = useSearchParams().has("add");
  useEffect(() => {
    if (!isAsked) return;
    const here = new URL(window.location.href);
    here.searchParams.delete("add");
    window.history.replaceState(null, "", here);
    if (canWrite) open({ kind: "new" });
  }, [isAsked, canWrite, open]);
}

type DetailProps = { sheet: Exclude<OpenSheet, { kind: "new" }>; close: () => void };

function GuestSheet({ sheet, close }: DetailProps) {
  const { eventId } = useGuests();
  const guest = useQuery({
    queryKey: ["guests", eventId, "guest", sheet.id],
    queryFn: ({ signal }) => fetchJson<GuestDetail>(`/api/ui/guests/${eventId}/people/${sheet.id}`, { signal }),
  });
  const title = guest.data ? displayName(guest.data) : "Guest";
  return (
    <DetailSheet title={title} error={guest.error} close={close}>
      {guest.data ? <GuestPanel guest={guest.data} onDone={close} /> : null}
    </DetailSheet>
  );
}

function HouseholdSheet({ sheet, close }: DetailProps) {
  const { eventId } = useGuests();
  const household = useQuery({
    queryKey: ["guests", eventId, "household", sheet.id],
    queryFn: ({ signal }) => fetchJson<HouseholdDetail>(`/api/ui/guests/${eventId}/households/${sheet.id}`, { signal }),
  });
  return (
    <DetailSheet title={household.data?.name ?? "Household"} error={household.error} close={close}>
      {household.data ? <HouseholdPanel household={household.data} onDone={close} /> : null}
    </DetailSheet>
  );
}

type DetailSheetProps = { title: string; error: Error | null; close: () => void; children: ReactNode };

function DetailSheet({ title, error, close, children }: DetailSheetProps) {
  return (
    <Sheet title={title} open onOpenChange={close}>
      {error ? <p role="alert">{error.message}</p> : (children ?? <ListSkeleton rows={6} />)}
    </Sheet>
  );
}
