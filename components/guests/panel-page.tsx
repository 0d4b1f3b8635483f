"use client";

import { useRouter } from "next/navigation";
import type { HouseholdDetail } from "@/lib/features/guests/households/types";
import type { GuestDetail } from "@/lib/features/guests/types";
import { GuestPanel } from "./guest-panel";
import { useGuests } from "./guests-context";
import { HouseholdPanel } from "./household-panel";

/** A guest on a page of their own; afterwards one is back on the list. */
export function GuestPanelPage({ guest }: { guest: GuestDetail }) {
  return <GuestPanel guest={guest} onDone={useBackToList()} />;
}

/** A household on a page of its own. */
export function HouseholdPanelPage({ household }: { household: HouseholdDetail }) {
  return <HouseholdPanel household={household} onDone={useBackToList()} />;
}

function useBackToList(): () => void {
  const router = useRouter();
  const { eventId } = useGuests();
  return () => router.push(`/events/${eventId}/guests`);
}
