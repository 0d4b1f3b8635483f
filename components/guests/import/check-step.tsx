import type { Dispatch } from "react";
import { useFormats } from "#formats";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { RadioGroup } from "@/components/ui/radio-group";
import type { WizardAction, WizardState } from "@/lib/features/guests/import/state";
import type { ImportPreview } from "@/lib/features/guests/import/types";
import type { Formats } from "@/lib/platform/i18n/formats";
import { FateFilter } from "./fate-filter";
import { RowsTable } from "./rows-table";

type CheckStepProps = {
  preview: ImportPreview;
  state: WizardState;
  dispatch: Dispatch<WizardAction>;
  isStale: boolean;
  isStarting: boolean;
  onStart: () => void;
};

const duplicateOptions = [
  { value: "skip", label: "Leave them as they are" },
  { value: "update", label: "Fill in what the file says", description: "Empty cells change nothing." },
  { value: "add", label: "Add them once more" },
];

const badRowOptions = [
  { value: "skip", label: "Leave these rows out", description: "The report lists them, to correct and import later." },
  { value: "stop", label: "Import nothing until they are corrected" },
];

function isDuplicates(value: string): value is WizardState["options"]["duplicates"] {
  return value === "skip" || value === "update" || value === "add";
}

/** What will become of every row, before anything is written. */
export function CheckStep({ preview, state, dispatch, isStale, isStarting, onStart }: CheckStepProps) {
  const formats = useFormats();
  const { counts, blocker } = preview;
  return (
    <Card aria-busy={isStale}>
      <CardHeader
        title="Check before anything is written"
        description={`${formats.counted(counts.created, "new guest", "new guests")} in ${formats.counted(preview.newHouseholds, "new household", "new households")}.`}
      />
      <CardBody className="grid gap-6 pb-4 md:grid-cols-2">
        <RadioGroup
          name="duplicates"
          legend="People who are on the list already"
          options={duplicateOptions}
          value={state.options.duplicates}
          onValueChange={(value) => {
            if (isDuplicates(value)) dispatch({ type: "options_changed", options: { duplicates: value } });
          }}
        />
        <RadioGroup
          name="badRows"
          legend="Rows that cannot be read"
          options={badRowOptions}
          value={state.options.badRows}
          onValueChange={(value) =>
            dispatch({ type: "options_changed", options: { badRows: value === "stop" ? "stop" : "skip" } })
          }
        />
      </CardBody>
      <FateFilter counts={counts} chosen={state.fate} onChoose={(fate) => dispatch({ type: "fate_chosen", fate })} />
      <RowsTable rows={preview.rows} caption="Rows of the file and what becomes of them" />
      {state.earlier.length > 0 || preview.nextLine !== null ? (
        <div className="flex justify-end gap-2 border-t border-border px-5 py-3">
          <Button disabled={state.earlier.length === 0} onClick={() => dispatch({ type: "previous_rows" })}>
            Previous rows
          </Button>
          <Button
            disabled={preview.nextLine === null}
            onClick={() => preview.nextLine !== null && dispatch({ type: "next_rows", afterLine: preview.nextLine })}
          >
            Next rows
          </Button>
        </div>
      ) : null}
      <CardFooter className="justify-between">
        <Button onClick={() => dispatch({ type: "step_changed", step: "columns" })}>Back to columns</Button>
        <div className="flex flex-wrap items-center justify-end gap-3">
          <p role="status" className="text-danger-ink">
            {blocker}
          </p>
          <Button variant="primary" disabled={blocker !== null || isStale} pending={isStarting} onClick={onStart}>
            {startLabel(counts, formats)}
          </Button>
        </div>
      </CardFooter>
    </Card>
  );
}

function startLabel({ created, updated }: ImportPreview["counts"], { count, counted }: Formats): string {
  if (updated === 0) return `Import ${counted(created, "guest", "guests")}`;
  return `Import ${count(created)} and update ${counted(updated, "guest", "guests")}`;
}
