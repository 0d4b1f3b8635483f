"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { fetchJson } from "@/components/layout/fetch-json";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { Input } from "@/components/ui/input";
import { TagChip } from "@/components/ui/tag-chip";
import type { SourceField } from "@/lib/features/announcements/types";

type Option = { value: string; label: string };
type Props = {
  eventId: string;
  source: string;
  field: SourceField;
  chosen: string[];
  onChange: (values: string[]) => void;
};

/** Some of many, found by typing; what is chosen stays in sight. */
export function SearchField({ eventId, source, field, chosen, onChange }: Props) {
  const [typed, setTyped] = useState("");
  const [labels, setLabels] = useState(() => new Map(field.options.map(({ value, label }) => [value, label])));
  const wanted = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: ["announcements", "search", eventId, source, field.key, wanted],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ source, field: field.key, q: wanted });
      return fetchJson<Option[]>(`/api/ui/announcements/${eventId}/search?${query}`, { signal });
    },
    placeholderData: (previous) => previous,
  });
  const toggle = ({ value, label }: Option) => {
    setLabels((known) => new Map(known).set(value, label));
    onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  };
  return (
    <div className="flex flex-col gap-3">
      {chosen.length > 0 ? (
        <div className="flex flex-wrap gap-1.5">
          {chosen.map((value) => (
            <TagChip key={value} onRemove={() => onChange(chosen.filter((each) => each !== value))}>
              {labels.get(value) ?? "No longer there"}
            </TagChip>
          ))}
        </div>
      ) : null}
      <Field name={`${source}-${field.key}-search`} label={`Find ${field.label.toLowerCase()}`}>
        <Input value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" />
      </Field>
      {found.data && found.data.length === 0 ? (
        <p className="text-muted">Nothing fits “{wanted}”.</p>
      ) : (
        <Fieldset legend={field.label} legendHidden className="max-h-60 overflow-y-auto">
          {(found.data ?? []).map((option) => (
            <Checkbox
              key={option.value}
              label={option.label}
              checked={chosen.includes(option.value)}
              onChange={() => toggle(option)}
            />
          ))}
        </Fieldset>
      )}
    </div>
  );
}
