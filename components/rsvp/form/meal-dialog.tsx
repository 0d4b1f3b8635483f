"use client";

import { type ReactNode, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { addMealAction, updateMealAction } from "@/lib/features/rsvp/form/actions";
import type { FormMeal } from "@/lib/features/rsvp/form/types";

type Props = { eventId: string; title: string; trigger: ReactNode } & ({ sessionId: string } | { meal: FormMeal });

/** Adds a meal to a session, or renames one. */
export function MealDialog({ eventId, title, trigger, ...rest }: Props) {
  const [open, setOpen] = useState(false);
  const meal = "meal" in rest ? rest.meal : null;
  return (
    <Dialog title={title} trigger={trigger} open={open} onOpenChange={setOpen} size="sm">
      <ActionForm action={meal ? updateMealAction : addMealAction} onSuccess={() => setOpen(false)}>
        <input type="hidden" name="eventId" value={eventId} />
        {"sessionId" in rest ? (
          <input type="hidden" name="sessionId" value={rest.sessionId} />
        ) : (
          <input type="hidden" name="mealId" value={rest.meal.id} />
        )}
        <Field
          name="name"
          label="Name"
          required
          hint={meal && meal.answerCount > 0 ? "Guests who chose it have it under the new name." : undefined}
        >
          <Input defaultValue={meal?.name} maxLength={120} />
        </Field>
        <Field name="description" label="Description" optionalNote="optional">
          <Textarea defaultValue={meal?.description ?? ""} rows={2} />
        </Field>
        <FormActions>
          <SubmitButton>{meal ? "Save" : "Add meal"}</SubmitButton>
        </FormActions>
      </ActionForm>
    </Dialog>
  );
}
