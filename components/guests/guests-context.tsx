"use client";

import { createContext, type ReactNode, use, useMemo, useState } from "react";
import type { GuestChoices } from "@/lib/features/guests/types";

/** What the sheet beside the list shows. */
export type OpenSheet = { kind: "guest"; id: string } | { kind: "household"; id: string } | { kind: "new" };

type GuestsContext = {
  eventId: string;
  choices: GuestChoices;
  /** Whether this person may change guests: what may not be done is not offered. */
  canWrite: boolean;
  sheet: OpenSheet | null;
  open: (sheet: OpenSheet | null) => void;
};

const Context = createContext<GuestsContext | null>(null);

export function useGuests(): GuestsContext {
  const context = use(Context);
  if (!context) throw new Error("useGuests needs a GuestsProvider above it");
  return context;
}

type ProviderProps = { eventId: string; choices: GuestChoices; canWrite: boolean; children: ReactNode };

/** What everything about one event's guests needs to know. */
export function GuestsProvider({ eventId, choices, canWrite, children }: ProviderProps) {
  const [sheet, open] = useState<OpenSheet | null>(null);
  const value = useMemo(() => ({ eventId, choices, canWrite, sheet, open }), [eventId, choices, canWrite, sheet]);
  return <Context value={value}>{children}</Context>;
}
