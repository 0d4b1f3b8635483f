import type { ImportFateName, ImportField, ImportMapping, ImportOptions } from "./types";

/** The wizard's own state, between the file that was read and the import that is started. */
export type WizardState = {
  step: "columns" | "check";
  mapping: ImportMapping;
  options: ImportOptions;
  /** Which rows the check shows; null for all. */
  fate: ImportFateName | null;
  /** Where the check's page begins, and the pages before it. */
  afterLine: number;
  earlier: number[];
};

export type WizardAction =
  | { type: "field_chosen"; column: number; field: ImportField }
  | { type: "options_changed"; options: Partial<ImportOptions> }
  | { type: "step_changed"; step: WizardState["step"] }
  | { type: "fate_chosen"; fate: ImportFateName | null }
  | { type: "next_rows"; afterLine: number }
  | { type: "previous_rows" };

export function initialWizard(mapping: ImportMapping, options: ImportOptions): WizardState {
  return { step: "columns", mapping, options, fate: null, afterLine: 0, earlier: [] };
}

/** A pure step of the wizard. A field that another column had moves to the column that was chosen last. */
export function reduceWizard(state: WizardState, action: WizardAction): WizardState {
  switch (action.type) {
    case "field_chosen": {
      const mapping = state.mapping.map((field, column): ImportField => {
        if (column === action.column) return action.field;
        return field === action.field && field !== "notes" ? "ignore" : field;
      });
      return { ...state, mapping, afterLine: 0, earlier: [] };
    }
    case "options_changed":
      return { ...state, options: { ...state.options, ...action.options }, afterLine: 0, earlier: [] };
    case "step_changed":
      return { ...state, step: action.step, afterLine: 0, earlier: [] };
    case "fate_chosen":
      return { ...state, fate: action.fate, afterLine: 0, earlier: [] };
    case "next_rows":
      return { ...state, afterLine: action.afterLine, earlier: [...state.earlier, state.afterLine] };
    case "previous_rows":
      return { ...state, afterLine: state.earlier.at(-1) ?? 0, earlier: state.earlier.slice(0, -1) };
  }
}
