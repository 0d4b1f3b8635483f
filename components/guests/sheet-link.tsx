"use client";

import Link from "next/link";
import type { MouseEvent, ReactNode } from "react";
import { type OpenSheet, useGuests } from "./guests-context";

type SheetLinkProps = { sheet: Exclude<OpenSheet, { kind: "new" }>; className?: string; children: ReactNode };

/** Opens a guest or a household beside the list; with a new tab, or without a script, on a page of its own. */
export function SheetLink({ sheet, className, children }: SheetLinkProps) {
  const { eventId, open } = useGuests();
  const path = sheet.kind === "household" ? `households/${sheet.id}` : sheet.id;
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open(sheet);
  };
  return (
    <Link href={`/events/${eventId}/guests/${path}`} prefetch={false} onClick={onClick} className={className}>
      {children}
    </Link>
  );
}
