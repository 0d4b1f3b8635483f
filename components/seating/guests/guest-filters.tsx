"use client";

import { ListFilter } from "lucide-react";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Popover } from "@/components/ui/popover";
import { Select } from "@/components/ui/select";
import { everyGuest, type GuestFilter } from "@/lib/features/seating/rules/guest-list";
import type { SeatingGuest } from "@/lib/features/seating/types";
import { usePlannerView } from "../planner-context";

/** Narrows the list to a side, a group, a meal or needs. */
export function GuestFilters({ filter, onChange }: { filter: GuestFilter; onChange(filter: GuestFilter): void }) {
  const { guests, tags } = usePlannerView();
  const { sides, meals } = useMemo(() => {
    return { sides: valuesOf(guests, ({ side }) => side), meals: valuesOf(guests, ({ meal }) => meal) };
  }, [guests]);
  const count =
    [filter.side, filter.tagId, filter.meal].filter((each) => each !== null).length + (filter.hasNeeds ? 1 : 0);
  const trigger = (
    <Button
      aria-label={count > 0 ? `Filter, ${count} on` : "Filter"}
      className="size-9 shrink-0 p-0"
      variant={count > 0 ? "soft" : "secondary"}
    >
      <ListFilter aria-hidden className="size-4" />
    </Button>
  );
  return (
    <Popover trigger={trigger} label="Filter guests">
      <div className="flex w-60 flex-col gap-3">
        <One
          name="side"
          label="Side"
          value={filter.side}
          options={sides}
          onChange={(side) => onChange({ ...filter, side })}
        />
        <One
          name="tag"
          label="Group"
          value={filter.tagId}
          options={tags.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(tagId) => onChange({ ...filter, tagId })}
        />
        <One
          name="meal"
          label="Meal"
          value={filter.meal}
          options={meals}
          onChange={(meal) => onChange({ ...filter, meal })}
        />
        <Checkbox
          label="Only with needs"
          checked={filter.hasNeeds}
          onChange={(event) => onChange({ ...filter, hasNeeds: event.target.checked })}
        />
        {count > 0 ? (
          <Button size="sm" onClick={() => onChange({ ...everyGuest, show: filter.show, search: filter.search })}>
            Clear filters
          </Button>
        ) : null}
      </div>
    </Popover>
  );
}

type OneProps = {
  name: string;
  label: string;
  value: string | null;
  options: { value: string; label: string }[];
  onChange(value: string | null): void;
};

function One({ name, label, value, options, onChange }: OneProps) {
  return (
    <Field name={name} label={label}>
      <Select
        placeholder="Any"
        options={options}
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value || null)}
      />
    </Field>
  );
}

function valuesOf(guests: ReadonlyMap<string, SeatingGuest>, read: (guest: SeatingGuest) => string | null) {
  const values = new Set([...guests.values()].flatMap((guest) => read(guest) ?? []));
  return [...values].sort((a, b) => a.localeCompare(b)).map((value) => ({ value, label: value }));
}
