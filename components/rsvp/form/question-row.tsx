"use client";

import { Pencil } from "lucide-react";
import { useFormats } from "#formats";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { deleteQuestionAction, moveQuestionAction } from "@/lib/features/rsvp/form/actions";
import { type FormQuestion, questionKindLabels, questionScopeLabels } from "@/lib/features/rsvp/form/types";
import { useRsvpAction } from "../use-rsvp-action";
import { QuestionDialog } from "./question-dialog";
import { RowTools } from "./row-tools";

type Props = { eventId: string; question: FormQuestion; canEdit: boolean; isFirst: boolean; isLast: boolean };

/** One question with what can be done to it. */
export function QuestionRow({ eventId, question, canEdit, isFirst, isLast }: Props) {
  const formats = useFormats();
  const { run, start } = useRsvpAction(eventId);
  const { id, prompt, answerCount } = question;
  const answers = formats.counted(answerCount, "answer", "answers");
  return (
    <li className="flex items-center justify-between gap-3 px-3 py-2">
      <span className="min-w-0">
        <span className="font-medium wrap-anywhere">{prompt}</span>{" "}
        {question.isRequired ? <Badge tone="info">Required</Badge> : null}
        <span className="block text-xs text-muted">
          {questionScopeLabels[question.scope]} · {questionKindLabels[question.kind]}
          {question.options.length > 0 ? `: ${question.options.join(", ")}` : ""} · {answers}
        </span>
      </span>
      {canEdit ? (
        <RowTools
          name={prompt}
          isFirst={isFirst}
          isLast={isLast}
          onMove={(direction) => start(moveQuestionAction, { questionId: id, direction })}
          deleteTitle="Delete this question?"
          consequence={answerCount > 0 ? `Its ${answers} will be deleted with it.` : "Nobody has answered it."}
          onDelete={() => run(deleteQuestionAction, { questionId: id })}
          edit={
            <QuestionDialog
              eventId={eventId}
              question={question}
              title="Edit the question"
              trigger={
                <IconButton label={`Edit ${prompt}`} size="sm">
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
