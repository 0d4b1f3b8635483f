"use client";

import { useId } from "react";
import { Input } from "@/components/ui/input";
import { useGuests } from "./guests-context";

/** A side or group, with those of the event as suggestions. */
export function SideInput({ defaultValue }: { defaultValue?: string | undefined }) {
  const { choices } = useGuests();
  const id = useId();
  return (
    <>
      <Input defaultValue={defaultValue} list={id} maxLength={60} autoComplete="off" />
      <datalist id={id}>
        {choices.sides.map((side) => (
          <option key={side} value={side} />
        ))}
      </datalist>
    </>
  );
}
