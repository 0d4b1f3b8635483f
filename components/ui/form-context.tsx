"use client";

import { createContext, type ReactNode, use } from "react";
import type { ActionState } from "@/lib/platform/result";

type FormStatus = { state: ActionState; pending: boolean };

const FormStatusContext = createContext<FormStatus>({ state: null, pending: false });

/** Tells fields what an action answered. `ActionForm` does it; a plain form without a script may too. */
export function FormStatusProvider({ state, pending, children }: FormStatus & { children: ReactNode }) {
  return <FormStatusContext value={{ state, pending }}>{children}</FormStatusContext>;
}

export function useFormState(): FormStatus {
  return use(FormStatusContext);
}
