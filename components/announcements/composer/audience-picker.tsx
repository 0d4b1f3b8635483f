"use client";

import type { Dispatch } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/fieldset";
import { RadioGroup } from "@/components/ui/radio-group";
import { type ComposingStep, firstSelection } from "@/lib/features/announcements/state";
import type { Audience, Selection, SourceChoice, SourceField } from "@/lib/features/announcements/types";
import { SearchField } from "./search-field";

type Props = { eventId: string; sources: SourceChoice[]; audience: Audience; dispatch: Dispatch<ComposingStep> };

/** Whom it goes to: any of the sources, each narrowed in one of its ways. Knows nothing of what the sources are. */
export function AudiencePicker({ eventId, sources, audience, dispatch }: Props) {
  return sources.map((source) => {
    const selection = audience.find((each) => each.source === source.key);
    return (
      <Fieldset key={source.key} legend={source.label} legendHidden>
        <Checkbox
          label={<span className="font-medium">{source.label}</span>}
          checked={selection !== undefined}
          onChange={(event) =>
            dispatch(
              event.target.checked
                ? { kind: "choose", selection: firstSelection(source) }
                : { kind: "leave-out", source: source.key },
            )
          }
        />
        {selection ? (
          <div className="flex flex-col gap-3 border-l border-border pl-4">
            <RadioGroup
              name={`${source.key}-by`}
              legend={`Which ${source.noun[1]}`}
              legendHidden
              value={selection.by}
              onValueChange={(by) => dispatch({ kind: "choose", selection: { ...selection, by, values: {} } })}
              options={source.ways.map((way) => ({ value: way.key, label: way.label }))}
            />
            {source.ways
              .find((way) => way.key === selection.by)
              ?.fields.map((field) => (
                <Choice
                  key={field.key}
                  eventId={eventId}
                  field={field}
                  selection={selection}
                  onChange={(values) =>
                    dispatch({
                      kind: "choose",
                      selection: { ...selection, values: { ...selection.values, [field.key]: values } },
                    })
                  }
                />
              ))}
          </div>
        ) : null}
      </Fieldset>
    );
  });
}

type ChoiceProps = {
  eventId: string;
  field: SourceField;
  selection: Selection;
  onChange: (values: string[]) => void;
};

function Choice({ eventId, field, selection, onChange }: ChoiceProps) {
  const chosen = selection.values[field.key] ?? [];
  if (field.kind === "search") {
    return (
      <SearchField eventId={eventId} source={selection.source} field={field} chosen={chosen} onChange={onChange} />
    );
  }
  if (field.options.length === 0) return <p className="text-muted">{field.label}: there is nothing to choose yet.</p>;
  if (field.kind === "one") {
    return (
      <RadioGroup
        name={`${selection.source}-${field.key}`}
        legend={field.label}
        value={chosen[0] ?? ""}
        onValueChange={(value) => onChange([value])}
        options={field.options}
      />
    );
  }
  return (
    <Fieldset legend={field.label}>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {field.options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            checked={chosen.includes(option.value)}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...chosen, option.value] : chosen.filter((value) => value !== option.value),
              )
            }
          />
        ))}
      </div>
    </Fieldset>
  );
}
