"use client";

import { type ReactNode, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { addQuestionAction, updateQuestionAction } from "@/lib/features/rsvp/form/actions";
import {
  type FormQuestion,
  questionKindLabels,
  questionKinds,
  questionScopeLabels,
  questionScopes,
} from "@/lib/features/rsvp/form/types";

type Props = { eventId: string; title: string; trigger: ReactNode; question?: FormQuestion };

/** Asks a question, or changes one. */
export function QuestionDialog({ eventId, title, trigger, question }: Props) {
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<string>(question?.kind ?? "text");
  const isAnswered = (question?.answerCount ?? 0) > 0;
  return (
    <Dialog title={title} trigger={trigger} open={open} onOpenChange={setOpen}>
      <ActionForm action={question ? updateQuestionAction : addQuestionAction} onSuccess={() => setOpen(false)}>
        <input type="hidden" name="eventId" value={eventId} />
        {question ? <input type="hidden" name="questionId" value={question.id} /> : null}
        <Field name="prompt" label="Question" required>
          <Input defaultValue={question?.prompt} maxLength={300} />
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field
            name="kind"
            label="Answer"
            hint={isAnswered ? "Already answered, so this and whom it is put to must stay." : undefined}
          >
            <Select
              value={kind}
              onChange={(event) => setKind(event.target.value)}
              options={questionKinds.map((each) => ({
                value: each,
                label: questionKindLabels[each],
                disabled: isAnswered && each !== question?.kind,
              }))}
            />
          </Field>
          <Field name="scope" label="Put to">
            <Select
              defaultValue={question?.scope ?? "household"}
              options={questionScopes.map((each) => ({
                value: each,
                label: questionScopeLabels[each],
                disabled: isAnswered && each !== question?.scope,
              }))}
            />
          </Field>
        </div>
        {kind === "choice" ? (
          <Field name="options" label="Options" hint="One per line.">
            <Textarea defaultValue={question?.options.join("\n")} rows={4} />
          </Field>
        ) : null}
        <Checkbox
          name="isRequired"
          label="Guests must answer it to send the form"
          defaultChecked={question?.isRequired ?? false}
        />
        <FormActions>
          <SubmitButton>{question ? "Save" : "Ask it"}</SubmitButton>
        </FormActions>
      </ActionForm>
    </Dialog>
  );
}
