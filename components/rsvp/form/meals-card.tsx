import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { FormEditor } from "@/lib/features/rsvp/form/types";
import { MealDialog } from "./meal-dialog";
import { MealRow } from "./meal-row";

/** What guests may choose to eat, session by session. A session without meals asks for none. */
export function MealsCard({ form }: { form: FormEditor }) {
  return (
    <Card>
      <CardHeader title="Meals" description="Who comes to a session with meals chooses one of them." />
      <CardBody className="flex flex-col gap-6">
        {form.sessions.map((session) => (
          <section key={session.id} aria-label={session.name} className="flex flex-col gap-2">
            <div className="flex items-center justify-between gap-3">
              <h3 className="text-[0.9286em] font-medium">{session.name}</h3>
              {form.canEdit ? (
                <MealDialog
                  eventId={form.eventId}
                  sessionId={session.id}
                  title={`Add a meal to ${session.name}`}
                  trigger={
                    <Button size="sm" variant="ghost" icon={<Plus aria-hidden />}>
                      Add meal
                    </Button>
                  }
                />
              ) : null}
            </div>
            {session.meals.length === 0 ? (
              <p className="text-muted">No meals: guests are not asked.</p>
            ) : (
              <ul className="flex flex-col divide-y divide-border rounded-lg border border-border">
                {session.meals.map((meal, index) => (
                  <MealRow
                    key={meal.id}
                    eventId={form.eventId}
                    meal={meal}
                    canEdit={form.canEdit}
                    isFirst={index === 0}
                    isLast={index === session.meals.length - 1}
                  />
                ))}
              </ul>
            )}
          </section>
        ))}
      </CardBody>
    </Card>
  );
}
