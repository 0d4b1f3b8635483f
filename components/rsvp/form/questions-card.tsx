import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { FormEditor } from "@/lib/features/rsvp/form/types";
import { QuestionDialog } from "./question-dialog";
import { QuestionRow } from "./question-row";

/** What else guests are asked, in the order they see it. */
export function QuestionsCard({ form }: { form: FormEditor }) {
  const { questions, canEdit, eventId } = form;
  return (
    <Card>
      <CardHeader
        title="Questions"
        description="Songs, shuttles, rooms: once per household or to each person who comes."
        actions={
          canEdit ? (
            <QuestionDialog
              eventId={eventId}
              title="Ask a question"
              trigger={
                <Button size="sm" icon={<Plus aria-hidden />}>
                  Add question
                </Button>
              }
            />
          ) : null
        }
      />
      <CardBody>
        {questions.length === 0 ? (
          <p className="text-muted">No questions yet.</p>
        ) : (
          <ol className="flex flex-col divide-y divide-border rounded-lg border border-border">
            {questions.map((question, index) => (
              <QuestionRow
                key={question.id}
                eventId={eventId}
                question={question}
                canEdit={canEdit}
                isFirst={index === 0}
                isLast={index === questions.length - 1}
              />
            ))}
          </ol>
        )}
      </CardBody>
    </Card>
  );
}
