"use client";

import { Globe } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { Field } from "./field";
import { Input } from "./input";

type DateTimeFieldProps = Omit<ComponentProps<"input">, "type" | "name" | "children"> & {
  name: string;
  label: ReactNode;
  /** The IANA zone in which the wall-clock time is meant, shown beside it. Not needed for a plain date. */
  timeZone?: string;
  kind?: "date" | "time" | "datetime-local";
  hint?: ReactNode;
  error?: string | readonly string[];
};

/** A wall-clock date and time in a named zone. Sends `YYYY-MM-DDTHH:mm`, without the zone. */
export function DateTimeField({
  name,
  label,
  timeZone,
  kind = "datetime-local",
  hint,
  error,
  required,
  className,
  ...rest
}: DateTimeFieldProps) {
  const zone = timeZone && kind !== "date" ? timeZone : undefined;
  return (
    <Field
      name={name}
      label={label}
      hint={zone || hint ? <ZoneHint zone={zone} hint={hint} /> : undefined}
      error={error}
      required={required}
      className={className}
    >
      <Input type={kind} className="tabular-nums" {...rest} />
    </Field>
  );
}

function ZoneHint({ zone, hint }: { zone: string | undefined; hint: ReactNode }) {
  return (
    <>
      {zone ? (
        <span className="block">
          <Globe aria-hidden className="mr-1 inline size-3.5 align-[-0.2em]" />
          {zone.replaceAll("_", " ")} time
        </span>
      ) : null}
      {hint ? <span className="block">{hint}</span> : null}
    </>
  );
}
