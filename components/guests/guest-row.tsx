"use client";

import { Accessibility, Salad } from "lucide-react";
import Link from "next/link";
import { type MouseEvent, memo, type ReactNode, type Ref } from "react";
import { Badge } from "@/components/ui/badge";
import { SelectRowBox, useSelection } from "@/components/ui/selection";
import { TableCell, TableRow, TableRowHeader } from "@/components/ui/table";
import { displayName, kindLabels } from "@/lib/features/guests/rules";
import type { GuestListItem } from "@/lib/features/guests/types";
import { AnswerPill, SessionMarks } from "./answer-pill";
import { GuestTag } from "./guest-tag";
import { type OpenSheet, useGuests } from "./guests-context";

type GuestRowProps = { guest: GuestListItem; index: number; measure?: Ref<HTMLTableRowElement> };

/** One guest. On a phone the row is a card: the name first, what else matters under it. */
export const GuestRow = memo(function GuestRow({ guest, index, measure }: GuestRowProps) {
  const { choices, canWrite } = useGuests();
  const { isSelected } = useSelection();
  const name = displayName(guest);
  const tags = choices.tags.filter(({ id }) => guest.tagIds.includes(id));
  const isAlone = guest.household.size === 1 && guest.household.name === name;
  return (
    <TableRow ref={measure} data-index={index} aria-rowindex={index + 2} selected={isSelected(guest.id)}>
      {canWrite ? (
        <TableCell className="w-10 max-md:align-top max-md:pt-3">
          <SelectRowBox id={guest.id} label={`Select ${name}`} />
        </TableCell>
      ) : null}
      <TableRowHeader className="max-md:py-2.5">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <SheetLink sheet={{ kind: "guest", id: guest.id }} className="font-semibold wrap-anywhere hover:underline">
            {name}
          </SheetLink>
          {guest.kind === "regular" ? null : <Badge tone="accent">{kindLabels[guest.kind]}</Badge>}
          <span className="ml-auto md:hidden">
            <AnswerPill overall={guest.overall} />
          </span>
        </span>
        <span className="mt-0.5 block text-[0.9286em] font-normal text-muted wrap-anywhere md:hidden">
          {[isAlone ? null : guest.household.name, guest.email ?? "No e-mail"].filter(Boolean).join(" · ")}
        </span>
        <span className="mt-1 flex flex-wrap items-center gap-1.5 font-normal empty:hidden md:hidden">
          {tags.map((tag) => (
            <GuestTag key={tag.id} {...tag} />
          ))}
          <Needs guest={guest} />
        </span>
      </TableRowHeader>
      <TableCell hideBelow="md" className="max-w-56">
        <SheetLink
          sheet={{ kind: "household", id: guest.household.id }}
          className="block truncate text-muted hover:text-ink hover:underline"
        >
          {guest.household.name}
          {guest.household.size > 1 ? <span className="tabular-nums"> · {guest.household.size}</span> : null}
        </SheetLink>
      </TableCell>
      <TableCell hideBelow="md">
        <span className="flex items-center gap-2">
          <AnswerPill overall={guest.overall} />
          <SessionMarks answers={guest.answers} sessions={choices.sessions} />
        </span>
      </TableCell>
      <TableCell hideBelow="lg">
        <span className="flex max-w-64 flex-wrap gap-1">
          {tags.map((tag) => (
            <GuestTag key={tag.id} {...tag} />
          ))}
        </span>
      </TableCell>
      <TableCell hideBelow="lg" className="max-w-48">
        <Needs guest={guest} />
      </TableCell>
      <TableCell hideBelow="lg" className="max-w-56 truncate text-muted" title={guest.email ?? undefined}>
        {guest.email ?? <span className="italic">No e-mail</span>}
      </TableCell>
    </TableRow>
  );
});

function Needs({ guest }: { guest: GuestListItem }) {
  const { dietaryNeeds, accessibilityNeeds } = guest;
  if (!dietaryNeeds && !accessibilityNeeds) return null;
  return (
    <span className="flex min-w-0 flex-col gap-0.5 font-normal text-muted">
      {dietaryNeeds ? (
        <span className="flex min-w-0 items-center gap-1" title={dietaryNeeds}>
          <Salad aria-label="Dietary needs:" className="size-3.5 shrink-0" />
          <span className="truncate">{dietaryNeeds}</span>
        </span>
      ) : null}
      {accessibilityNeeds ? (
        <span className="flex min-w-0 items-center gap-1" title={accessibilityNeeds}>
          <Accessibility aria-label="Accessibility needs:" className="size-3.5 shrink-0" />
          <span className="truncate">{accessibilityNeeds}</span>
        </span>
      ) : null}
    </span>
  );
}

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
