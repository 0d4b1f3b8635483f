"use client";

import { type ComponentProps, createContext, use } from "react";
import { useFormState } from "./form-context";

type FieldWiring = {
  id: string;
  name: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
};

export const FieldContext = createContext<FieldWiring | null>(null);

type ControlProps = {
  id?: string;
  name?: string;
  type?: string;
  value?: unknown;
  required?: boolean;
  defaultValue?: unknown;
  "aria-describedby"?: string;
  "aria-invalid"?: ComponentProps<"input">["aria-invalid"];
};

/** Never sent back by a server, so never filled in again. */
const secretTypes = new Set(["password", "file", "hidden"]);

/**
 * Ties a control to the Field around it (id, name, description, error) and fills it with what was
 * typed when the server answered with an error and no script kept it. The control's own props win.
 */
export function useFieldControl<P extends ControlProps>(props: P) {
  const field = use(FieldContext);
  const { state } = useFormState();
  const name = props.name ?? field?.name;
  const typed = state && !state.ok && name ? state.values?.[name] : undefined;
  const keepsTyped = typed !== undefined && props.value === undefined && !secretTypes.has(props.type ?? "text");
  return {
    ...props,
    name,
    id: props.id ?? field?.id,
    required: props.required ?? (field?.required || undefined),
    "aria-describedby": props["aria-describedby"] ?? field?.describedBy,
    "aria-invalid": props["aria-invalid"] ?? (field?.invalid || undefined),
    ...(keepsTyped ? { defaultValue: typed } : {}),
  };
}

/** Whether a box or radio that bears this name and value was ticked in what was sent; undefined if nothing was. */
export function useTicked(name: string | undefined, value: string): boolean | undefined {
  const { state } = useFormState();
  if (!state || state.ok || !state.values || !name) return undefined;
  return state.values[name]?.split("\n").includes(value) ?? false;
}
