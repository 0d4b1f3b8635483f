"use client";

import type { ReactNode } from "react";
import { useFormState } from "@/components/ui/form-context";

type Props = {
  /** Form names of the fields inside; open when one of them came back from the server with something in it. */
  fields: readonly string[];
  summary: ReactNode;
  className?: string;
  summaryClassName?: string;
  children: ReactNode;
};

/** Folded away until wanted; never folded over what was typed or is wrong. */
export function OpenWhenTyped({ fields, summary, className, summaryClassName, children }: Props) {
  const { state } = useFormState();
  const isTyped = Boolean(state && !state.ok && fields.some((field) => state.values?.[field]));
  return (
    <details open={isTyped || undefined} className={className}>
      <summary className={summaryClassName}>{summary}</summary>
      {children}
    </details>
  );
}
