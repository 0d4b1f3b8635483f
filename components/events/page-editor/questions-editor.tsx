"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { showUndo } from "@/components/ui/toast";
import { type DraftQuestion, moved } from "@/lib/features/events/public-page/rules/draft";
import { mostQuestions } from "@/lib/features/events/public-page/schema";
import { MovableRow, RowMenu } from "./row-menu";
import type { EditDraft } from "./use-page-draft";

type QuestionsEditorProps = { questions: readonly DraftQuestion[]; edit: EditDraft };

/** What guests often ask, with the answers. */
export function QuestionsEditor({ questions, edit }: QuestionsEditorProps) {
  const add = () =>
    edit((draft) => ({
      ...draft,
      questions: [...draft.questions, { key: crypto.randomUUID(), question: "", answer: "" }],
    }));
  return (
    <div className="flex flex-col gap-3">
      {questions.length === 0 ? <p className="text-muted">None yet: what do guests call you about?</p> : null}
      <ol className="flex flex-col gap-3">
        {questions.map((question, index) => (
          <QuestionRow key={question.key} question={question} index={index} count={questions.length} edit={edit} />
        ))}
      </ol>
      <Button
        onClick={add}
        disabled={questions.length >= mostQuestions}
        icon={<Plus aria-hidden />}
        className="self-start"
      >
        Add a question
      </Button>
    </div>
  );
}

type QuestionRowProps = { question: DraftQuestion; index: number; count: number; edit: EditDraft };

function QuestionRow({ question: row, index, count, edit }: QuestionRowProps) {
  const name = row.question || `question ${index + 1}`;
  const change = (patch: Partial<DraftQuestion>, field: string) =>
    edit(
      (draft) => ({
        ...draft,
        questions: draft.questions.map((each) => (each.key === row.key ? { ...each, ...patch } : each)),
      }),
      `${row.key}.${field}`,
    );
  const move = (to: number) => edit((draft) => ({ ...draft, questions: moved(draft.questions, index, to) }));
  const remove = () => {
    edit((draft) => ({ ...draft, questions: draft.questions.filter((each) => each.key !== row.key) }));
    showUndo(`Removed “${name}”.`, () =>
      edit((draft) => ({ ...draft, questions: draft.questions.toSpliced(index, 0, row) })),
    );
  };
  return (
    <MovableRow index={index} onMove={move} className="flex flex-col gap-3 rounded-lg border border-border p-3">
      <div className="flex items-start gap-2">
        <Field name={`questions.${index}.question`} label="Question" className="grow">
          <Input
            value={row.question}
            maxLength={200}
            onChange={({ target }) => change({ question: target.value }, "question")}
          />
        </Field>
        <RowMenu name={name} index={index} count={count} onMove={move} onRemove={remove} />
      </div>
      <Field name={`questions.${index}.answer`} label="Answer">
        <Textarea
          value={row.answer}
          rows={3}
          maxLength={2000}
          onChange={({ target }) => change({ answer: target.value }, "answer")}
        />
      </Field>
    </MovableRow>
  );
}
