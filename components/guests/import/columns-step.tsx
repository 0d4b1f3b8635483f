import { ArrowRight } from "lucide-react";
import type { Dispatch } from "react";
import { useFormats } from "#formats";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from "@/components/ui/table";
import { fieldLabels } from "@/lib/features/guests/import/rules/fields";
import { mappingProblem } from "@/lib/features/guests/import/rules/guess-mapping";
import type { WizardAction, WizardState } from "@/lib/features/guests/import/state";
import { type ImportField, type ImportPreview, importFields } from "@/lib/features/guests/import/types";

type ColumnsStepProps = {
  fileName: string;
  preview: ImportPreview;
  state: WizardState;
  dispatch: Dispatch<WizardAction>;
};

const options = importFields.map((field) => ({ value: field, label: fieldLabels[field] }));

function isField(value: string): value is ImportField {
  return importFields.some((field) => field === value);
}

/** What each column of the file becomes. Guessed; the planner decides. */
export function ColumnsStep({ fileName, preview, state, dispatch }: ColumnsStepProps) {
  const formats = useFormats();
  const problem = mappingProblem(state.mapping);
  return (
    <Card>
      <CardHeader
        title="What are the columns?"
        description={`We have read ${fileName} and guessed. Change what is not right; columns that you leave out are not imported.`}
      />
      <Table caption="Columns of the file">
        <TableHead>
          <TableRow>
            <TableHeader>Column</TableHeader>
            <TableHeader hideBelow="sm">Holds, for example</TableHeader>
            <TableHeader>Becomes</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {preview.columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the file
            <TableRow key={index}>
              <TableRowHeader className="max-w-40 truncate">{column.header}</TableRowHeader>
              <TableCell hideBelow="sm" className="max-w-80 truncate text-muted">
                {column.samples.join(" · ") || "empty"}
              </TableCell>
              <TableCell className="min-w-44">
                <Select
                  aria-label={`${column.header} becomes`}
                  options={options}
                  value={state.mapping[index] ?? "ignore"}
                  onChange={(event) => {
                    if (isField(event.target.value)) {
                      dispatch({ type: "field_chosen", column: index, field: event.target.value });
                    }
                  }}
                />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <CardBody className="border-t border-border pt-4">
        <Checkbox
          name="hasHeader"
          label="The first row holds the columns’ names"
          checked={state.options.hasHeader}
          onChange={(event) => dispatch({ type: "options_changed", options: { hasHeader: event.target.checked } })}
        />
      </CardBody>
      <CardFooter className="justify-between">
        <p role="status" className="text-danger-ink">
          {problem}
        </p>
        <Button
          variant="primary"
          icon={<ArrowRight aria-hidden className="size-4" />}
          disabled={problem !== null}
          onClick={() => dispatch({ type: "step_changed", step: "check" })}
        >
          Check{" "}
          {formats.count(
            preview.counts.created + preview.counts.updated + preview.counts.skipped + preview.counts.rejected,
          )}{" "}
          rows
        </Button>
      </CardFooter>
    </Card>
  );
}
