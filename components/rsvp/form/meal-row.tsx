"use client";

import { Pencil } from "lucide-react";
import { useFormats } from "#formats";
import { IconButton } from "@/components/ui/icon-button";
import { deleteMealAction, moveMealAction } from "@/lib/features/rsvp/form/actions";
import type { FormMeal } from "@/lib/features/rsvp/form/types";
import { useRsvpAction } from "../use-rsvp-action";
import { MealDialog } from "./meal-dialog";
import { RowTools } from "./row-tools";

type Props = { eventId: string; meal: FormMeal; canEdit: boolean; isFirst: boolean; isLast: boolean };

/** One meal with what can be done to it. */
export function MealRow({ eventId, meal, canEdit, isFirst, isLast }: Props) {
  const formats = useFormats();
  const { run, start } = useRsvpAction(eventId);
  const { id, name, answerCount } = meal;
  return (
    <li className="flex items-center justify-between gap-3 px-3 py-1.5">
      <span className="min-w-0">
        <span className="font-medium wrap-anywhere">{name}</span>
        <span className="block text-xs text-muted">
          {formats.counted(answerCount, "guest chose it", "guests chose it")}
          {meal.description ? ` · ${meal.description}` : ""}
        </span>
      </span>
      {canEdit ? (
        <RowTools
          name={name}
          isFirst={isFirst}
          isLast={isLast}
          onMove={(direction) => start(moveMealAction, { mealId: id, direction })}
          deleteTitle={`Delete ${name}?`}
          consequence={
            answerCount > 0
              ? `${formats.counted(answerCount, "guest has", "guests have")} chosen it. They still come, with no meal chosen.`
              : "Nobody has chosen it."
          }
          onDelete={() => run(deleteMealAction, { mealId: id })}
          edit={
            <MealDialog
              eventId={eventId}
              meal={meal}
              title={`Edit ${name}`}
              trigger={
                <IconButton label={`Edit ${name}`} size="sm">
                  <Pencil aria-hidden />
                </IconButton>
              }
            />
          }
        />
      ) : null}
    </li>
  );
}
