"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { lengthInput, parseLength } from "@/lib/features/seating/rules/lengths";
import type { LengthUnit } from "@/lib/features/seating/types";
import { plainText } from "@/lib/platform/text";

type TypedProps<T> = {
  name: string;
  label: string;
  value: T;
  show(value: T): string;
  /** Null for what is no such value: said beside the field. */
  read(text: string): T | null;
  wrong: string;
  onCommit(value: T): void;
  disabled?: boolean | undefined;
  hint?: string | undefined;
  labelHidden?: boolean | undefined;
  inputMode?: "decimal" | "numeric" | "text";
};

/** A field whose value counts when it is left or Enter is pressed; Escape brings the old one back. */
export function TypedField<T>({
  name,
  label,
  value,
  show,
  read,
  wrong,
  onCommit,
  disabled,
  hint,
  labelHidden,
  inputMode,
}: TypedProps<T>) {
  const [text, setText] = useState<string | null>(null);
  const [error, setError] = useState("");
  const commit = () => {
    if (text === null) return;
    const next = read(text);
    if (next === null) return setError(wrong);
    setError("");
    setText(null);
    if (show(next) !== show(value)) onCommit(next);
  };
  return (
    <Field name={name} label={label} error={error || undefined} hint={hint} labelHidden={labelHidden ?? false}>
      <Input
        value={text ?? show(value)}
        disabled={disabled}
        autoComplete="off"
        inputMode={inputMode}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            commit();
          }
          if (event.key === "Escape" && text !== null) {
            event.stopPropagation();
            setText(null);
            setError("");
          }
        }}
      />
    </Field>
  );
}

type LengthProps = {
  name: string;
  label: string;
  value: number;
  unit: LengthUnit;
  least?: number;
  onCommit(value: number): void;
  disabled?: boolean;
  hint?: string;
};

export function LengthField({ unit, least = 0, label, ...rest }: LengthProps) {
  const named = `${label} (${unit === "metres" ? "m" : "ft"})`;
  const read = (text: string) => {
    const length = parseLength(text, unit);
    return length === null || length < least || length > 1_000_000 ? null : length;
  };
  const wrong = unit === "metres" ? "Write a length such as 1.8." : "Write a length such as 6' or 5' 11\".";
  return (
    <TypedField
      {...rest}
      label={named}
      show={(value) => lengthInput(value, unit)}
      read={read}
      wrong={wrong}
      inputMode="text"
    />
  );
}

type NumberProps = {
  name: string;
  label: string;
  value: number;
  least: number;
  most: number;
  onCommit(value: number): void;
  disabled?: boolean;
  hint?: string;
};

export function WholeField({ least, most, ...rest }: NumberProps) {
  const read = (text: string) => {
    const value = Number(text.trim());
    return text.trim() !== "" && Number.isInteger(value) && value >= least && value <= most ? value : null;
  };
  return (
    <TypedField
      {...rest}
      show={String}
      read={read}
      wrong={`Write a whole number from ${least} to ${most}.`}
      inputMode="numeric"
    />
  );
}

type TextProps = {
  name: string;
  label: string;
  value: string | null;
  most: number;
  onCommit(value: string | null): void;
  disabled?: boolean;
  hint?: string;
};

export function TextField({ most, ...rest }: TextProps) {
  const read = (text: string) => {
    const plain = plainText(text).trim();
    return plain.length > most ? null : plain;
  };
  return (
    <TypedField
      {...rest}
      value={rest.value ?? ""}
      show={(value) => value}
      read={read}
      wrong={`Use at most ${most} characters.`}
      onCommit={(value) => rest.onCommit(value || null)}
    />
  );
}
