"use client";

import { createContext, type ReactNode, use } from "react";
import type { ActionState } from "@/lib/platform/result";

type FormStatus = { state: ActionState; pending: boolean };

const FormStatusContext = createContext<FormStatus>({ state: null, pending: false });

/** Tells fields what an action answered. `ActionForm` does it; a plain form without a script may too. */
export function FormStatusProvider({ state, pending, children }: FormStatus & { children: ReactNode }) {
  return <FormStatusContext value={{ state, pending }}>{children}</FormStatusContext>;
}

/** The sentences about one name; a list's `tags[]` is told of as `tags`, and its items as `tags.0`. */
export function errorsOf(
  state: ActionState,
  name: string | undefined,
  given?: string | readonly string[],
): readonly string[] {
  if (given !== undefined) return typeof given === "string" ? [given] : given;
  if (!name || !state || state.ok || !state.fieldErrors) return [];
  if (!name.endsWith("[]")) return state.fieldErrors[name] ?? [];
  const list = name.slice(0, -2);
  const keys = Object.keys(state.fieldErrors).filter((key) => key === list || key.startsWith(`${list}.`));
  return [...new Set(keys.flatMap((key) => state.fieldErrors?.[key] ?? []))];
}

export function useFormState(): FormStatus {
  return use(FormStatusContext);
}
