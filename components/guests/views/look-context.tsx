"use client";

import { createContext, type ReactNode, use, useCallback, useMemo, useState } from "react";
import { callAction } from "@/components/ui/call-action";
import { showError } from "@/components/ui/toast";
import { keepTableLookAction } from "@/lib/features/guests/views/actions";
import type { TableLook } from "@/lib/features/guests/views/types";

type LookContext = { look: TableLook; change: (look: TableLook) => void };

const Context = createContext<LookContext | null>(null);

/** How this person likes the table, and the way to change it. */
export function useLook(): LookContext {
  const context = use(Context);
  if (!context) throw new Error("useLook needs a LookProvider above it");
  return context;
}

type LookProviderProps = { eventId: string; initial: TableLook; children: ReactNode };

/** Holds the look: changed at once, remembered behind it. */
export function LookProvider({ eventId, initial, children }: LookProviderProps) {
  const [look, setLook] = useState(initial);
  const change = useCallback(
    (next: TableLook) => {
      setLook(next);
      const keep = async () => {
        const answer = await callAction(keepTableLookAction, { eventId, ...next });
        if (!answer?.ok) showError("The columns are not remembered.", answer?.message);
      };
      void keep();
    },
    [eventId],
  );
  const value = useMemo(() => ({ look, change }), [look, change]);
  return <Context value={value}>{children}</Context>;
}
