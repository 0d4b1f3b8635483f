import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { fetchJson } from "@/components/layout/fetch-json";
import { cn } from "@/components/ui/cn";
import { controlStyle } from "@/components/ui/control-style";
import type { HouseholdChoice } from "@/lib/features/guests/households/types";
import { displayName } from "@/lib/features/guests/rules";
import type { GuestListItem } from "@/lib/features/guests/types";

/** Where a guest goes: a household that exists, or a new one by its name. */
type HouseholdTarget = { householdId: string } | { householdName: string };

type HouseholdEditorProps = {
  eventId: string;
  guest: GuestListItem;
  onChoose: (target: HouseholdTarget) => void;
  onCancel: () => void;
};

type Option = { key: string; label: string; detail?: string; target: HouseholdTarget };
const shown = 7;

/** Finds the guest's household by its name or its guests, or makes a new one. Arrows choose, Enter moves the guest. */
export function HouseholdEditor({ eventId, guest, onChoose, onCancel }: HouseholdEditorProps) {
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  const options = useOptions(eventId, guest, typed.trim());
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((now) => Math.min(Math.max(now + step, 0), Math.max(0, options.length - 1)));
    if (event.key === "Escape" || event.key === "Tab") onCancel();
    const option = options[at];
    if (event.key === "Enter" && option) onChoose(option.target);
    if (step || ["Escape", "Tab", "Enter"].includes(event.key)) event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears only that the focus has left
    <div onBlur={(event) => (event.currentTarget.contains(event.relatedTarget) ? undefined : onCancel())}>
      <input
        ref={input}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={options[at] ? `${list}-${at}` : undefined}
        aria-label={`Household of ${displayName(guest)}`}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        placeholder="Find or name a household"
        maxLength={160}
        autoComplete="off"
        className={cn(controlStyle(), "h-8 min-h-0 rounded px-2 shadow-none")}
      />
      <div id={list} role="listbox" aria-label="Households" className="mt-1 max-h-64 overflow-y-auto">
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, as the combobox pattern has it
          <div
            key={option.key}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option.target)}
            className="cursor-pointer rounded px-2 py-1.5 hover:bg-hover aria-selected:bg-accent-soft aria-selected:text-accent-ink"
          >
            <span className="block truncate">{option.label}</span>
            {option.detail ? <span className="block truncate text-xs text-muted">{option.detail}</span> : null}
          </div>
        ))}
      </div>
    </div>
  );
}

function useOptions(eventId: string, guest: GuestListItem, typed: string): Option[] {
  const q = useDeferredValue(typed);
  const found = useQuery({
    queryKey: ["household-choices", eventId, q],
    queryFn: ({ signal }) =>
      fetchJson<HouseholdChoice[]>(`/api/ui/guests/${eventId}/households/search?${new URLSearchParams({ q })}`, {
        signal,
      }),
    placeholderData: (previous) => previous,
  });
  const homes = (found.data ?? []).filter(({ id }) => id !== guest.household.id).slice(0, shown);
  const fresh = typed || displayName(guest);
  return [
    ...homes.map(({ id, name, memberNames }) => ({
      key: id,
      label: name,
      target: { householdId: id },
      ...(memberNames !== name && { detail: memberNames }),
    })),
    { key: "new", label: `New household “${fresh}”`, target: { householdName: fresh } },
  ];
}
