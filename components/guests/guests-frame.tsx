"use client";

import type { ReactNode } from "react";
import { QueryProvider } from "@/components/layout/query-provider";
import type { GuestChoices } from "@/lib/features/guests/types";
import { GuestsProvider } from "./guests-context";
import { GuestsSheet } from "./guests-sheet";

type GuestsFrameProps = { eventId: string; choices: GuestChoices; canWrite: boolean; children: ReactNode };

/** What stands around everything about an event's guests: what they all know, and the sheet beside them. */
export function GuestsFrame({ children, ...known }: GuestsFrameProps) {
  return (
    <QueryProvider>
      <GuestsProvider {...known}>
        {children}
        <GuestsSheet />
      </GuestsProvider>
    </QueryProvider>
  );
}
