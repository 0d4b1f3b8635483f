"use client";

import type { ReactNode } from "react";
import { useFormState } from "@/components/ui/form-context";

/** What a form shows until it succeeded, and what it shows then. */
export function UntilDone({ children, done = null }: { children: ReactNode; done?: ReactNode }) {
  const { state } = useFormState();
  return state?.ok ? done : children;
}
