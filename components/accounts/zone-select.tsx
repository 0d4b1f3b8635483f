"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { Select, type SelectOption } from "@/components/ui/select";

type ZoneSelectProps = Omit<ComponentProps<"select">, "ref"> & {
  options: readonly SelectOption[];
  /** Chooses the browser's own zone at first, where it is among the options. */
  guess?: boolean;
};

/** A time zone. */
export function ZoneSelect({ guess = false, ...rest }: ZoneSelectProps) {
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const select = box.current?.querySelector("select");
    if (guess && select && [...select.options].some((option) => option.value === own)) select.value = own;
  }, [guess]);
  return (
    <span ref={box} className="block">
      <Select {...rest} />
    </span>
  );
}
