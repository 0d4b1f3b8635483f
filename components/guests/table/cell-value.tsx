import { Accessibility, Salad } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { displayName, kindLabels } from "@/lib/features/guests/rules";
import type { GuestListItem, SessionChoice, TagItem } from "@/lib/features/guests/types";
import type { GuestColumn } from "@/lib/features/guests/views/types";
import { AnswerPill, SessionMarks } from "../answer-pill";
import { GuestTag } from "../guest-tag";

/** What all rows need to know: one object for all of them, which changes with none. */
export type Lookup = {
  base: string;
  canWrite: boolean;
  tags: ReadonlyMap<string, TagItem>;
  sessions: readonly SessionChoice[];
};

type ValueProps = { guest: GuestListItem; lookup: Lookup };

const isAlone = (guest: GuestListItem): boolean =>
  guest.household.size === 1 && guest.household.name === displayName(guest);

/** The name with what has no column of its own: on a phone everything, on a middle table tags and needs. */
export function NameValue({ guest, lookup }: ValueProps) {
  const second = [isAlone(guest) ? null : guest.household.name, guest.email ?? "No e-mail"].filter(Boolean).join(" · ");
  return (
    <span className="grid w-full min-w-0 gap-0.5">
      <span className="flex min-w-0 items-center gap-2">
        <a
          href={`${lookup.base}/${guest.id}`}
          data-open="guest"
          tabIndex={-1}
          className="truncate font-semibold hover:underline"
        >
          {displayName(guest)}
        </a>
        {guest.kind === "regular" ? null : (
          <span className="shrink-0">
            <Badge tone="accent">{kindLabels[guest.kind]}</Badge>
          </span>
        )}
        <span className="ml-auto shrink-0 @2xl:hidden">
          <AnswerPill overall={guest.overall} />
        </span>
      </span>
      <span className="truncate text-[0.9286em] font-normal text-muted @2xl:hidden">{second}</span>
      <span className="flex h-5 min-w-0 items-center gap-1.5 overflow-hidden font-normal empty:hidden @4xl:hidden">
        <Tags guest={guest} lookup={lookup} />
        <Needs guest={guest} />
      </span>
    </span>
  );
}

/** What a chosen column says about a guest. */
export function CellValue({ guest, column, lookup }: ValueProps & { column: GuestColumn }) {
  switch (column) {
    case "household":
      return (
        <a
          href={`${lookup.base}/households/${guest.household.id}`}
          data-open="household"
          data-id={guest.household.id}
          tabIndex={-1}
          className="truncate text-muted hover:text-ink hover:underline"
        >
          {guest.household.name}
          {guest.household.size > 1 ? <span className="tabular-nums"> · {guest.household.size}</span> : null}
        </a>
      );
    case "answer":
      return (
        <span className="flex items-center gap-2 [&>*]:shrink-0">
          <AnswerPill overall={guest.overall} />
          <SessionMarks answers={guest.answers} sessions={lookup.sessions} />
        </span>
      );
    case "tags":
      return (
        <span className="flex min-w-0 gap-1 overflow-hidden">
          <Tags guest={guest} lookup={lookup} />
        </span>
      );
    case "needs":
      return <Needs guest={guest} />;
    case "email":
      return <Text value={guest.email} none="No e-mail" />;
    case "kind":
      return <Text value={kindLabels[guest.kind]} />;
    default:
      return <Text value={guest[column]} />;
  }
}

function Text({ value, none }: { value: string | null; none?: string }) {
  if (value === null || value === "")
    return none ? <span className="truncate pr-1 text-muted italic">{none}</span> : null;
  return (
    <span className="truncate text-muted" title={value}>
      {value}
    </span>
  );
}

/** Two tags whole, or one and how many more: names cut to a letter would say nothing. */
function Tags({ guest, lookup }: ValueProps) {
  const tags = guest.tagIds.flatMap((id) => lookup.tags.get(id) ?? []);
  const shown = tags.length > 2 ? tags.slice(0, 1) : tags;
  const names = tags.map(({ name }) => name).join(", ");
  return (
    <>
      {shown.map(({ id, name, color }) => (
        <GuestTag key={id} name={name} color={color} />
      ))}
      {tags.length > shown.length ? (
        <span title={names} className="shrink-0 text-muted tabular-nums">
          +{tags.length - shown.length}
          <span className="sr-only">: {names}</span>
        </span>
      ) : null}
    </>
  );
}

function Needs({ guest: { dietaryNeeds, accessibilityNeeds } }: { guest: GuestListItem }) {
  if (!dietaryNeeds && !accessibilityNeeds) return null;
  return (
    <span className="flex min-w-0 items-center gap-2 text-muted">
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
