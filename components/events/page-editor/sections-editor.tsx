"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/fieldset";
import { IconButton } from "@/components/ui/icon-button";
import { moved, sectionRows } from "@/lib/features/events/public-page/rules/draft";
import type { PageSection } from "@/lib/features/events/public-page/types";
import { sectionLabels } from "./note-kind-labels";

type SectionsEditorProps = { sections: readonly PageSection[]; onChange: (sections: PageSection[]) => void };

/** Which parts the page shows, and in which order. */
export function SectionsEditor({ sections, onChange }: SectionsEditorProps) {
  return (
    <Fieldset
      legend="Sections, in their order"
      name="sections"
      hint="A section with nothing in it is left out by itself."
    >
      <ol className="flex flex-col divide-y divide-border rounded-lg border border-border">
        {sectionRows(sections).map(({ name, isShown }, index) => (
          <li key={name} className="flex min-h-11 items-center justify-between gap-3 px-3 py-1.5">
            <Checkbox
              label={sectionLabels[name]}
              checked={isShown}
              onChange={() => onChange(isShown ? sections.filter((each) => each !== name) : [...sections, name])}
            />
            {isShown ? (
              <span className="flex">
                <IconButton
                  label={`Move ${sectionLabels[name]} up`}
                  size="sm"
                  disabled={index === 0}
                  onClick={() => onChange(moved(sections, index, index - 1))}
                >
                  <ArrowUp aria-hidden />
                </IconButton>
                <IconButton
                  label={`Move ${sectionLabels[name]} down`}
                  size="sm"
                  disabled={index === sections.length - 1}
                  onClick={() => onChange(moved(sections, index, index + 1))}
                >
                  <ArrowDown aria-hidden />
                </IconButton>
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </Fieldset>
  );
}
