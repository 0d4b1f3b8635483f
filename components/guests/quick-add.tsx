"use client";

import { UserPlus } from "lucide-react";
import { useRef } from "react";
import { Field } from "@/components/ui/field";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { quickAddGuestAction } from "@/lib/features/guests/actions";
import { useGuests } from "./guests-context";
import { useGuestAction } from "./use-guest-action";

/** One guest after the other: a name, perhaps an address, Enter. A phone has "Add guest" instead. */
export function QuickAdd() {
  const { eventId } = useGuests();
  const { settle } = useGuestAction();
  const name = useRef<HTMLInputElement>(null);
  return (
    <ActionForm
      action={quickAddGuestAction}
      resetOnSuccess
      guardLeaving={false}
      aria-label="Quick add"
      className="gap-2 border-b border-border px-5 py-3 max-sm:hidden print:hidden"
      onSuccess={(answer) => {
        name.current?.focus();
        // The form itself says who was added.
        void settle(answer, { isTold: true });
      }}
    >
      <input type="hidden" name="eventId" value={eventId} />
      <div className="flex flex-wrap items-start gap-2">
        <Field name="name" label="Name of the guest" labelHidden className="grow basis-52">
          <Input ref={name} placeholder="Add a guest: first and last name" maxLength={240} autoComplete="off" />
        </Field>
        <Field name="email" label="E-mail" labelHidden className="grow basis-52">
          <Input type="email" placeholder="E-mail (optional)" maxLength={254} autoComplete="off" />
        </Field>
        <SubmitButton variant="secondary" icon={<UserPlus aria-hidden />}>
          Add
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
