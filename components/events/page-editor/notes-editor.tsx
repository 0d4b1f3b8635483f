"use client";

import { Plus } from "lucide-react";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { showUndo } from "@/components/ui/toast";
import { type DraftNote, moved } from "@/lib/features/events/public-page/rules/draft";
import { mostNotes } from "@/lib/features/events/public-page/schema";
import { type NoteKind, noteKinds } from "@/lib/features/events/public-page/types";
import { noteKindLabels } from "./note-kind-labels";
import { MovableRow, RowMenu } from "./row-menu";
import type { EditDraft } from "./use-page-draft";

type NotesEditorProps = { notes: readonly DraftNote[]; edit: EditDraft };

/** What is practical to know, card by card. */
export function NotesEditor({ notes, edit }: NotesEditorProps) {
  const id = useId();
  const add = () =>
    edit((draft) => ({
      ...draft,
      notes: [...draft.notes, { key: `${id}-${crypto.randomUUID()}`, kind: "travel", title: "", body: "", link: "" }],
    }));
  return (
    <div className="flex flex-col gap-3">
      {notes.length === 0 ? (
        <p className="text-muted">None yet: how to get there, where to stay, what to wear.</p>
      ) : null}
      <ol className="flex flex-col gap-3">
        {notes.map((note, index) => (
          <NoteRow key={note.key} note={note} index={index} count={notes.length} edit={edit} />
        ))}
      </ol>
      <Button onClick={add} disabled={notes.length >= mostNotes} icon={<Plus aria-hidden />} className="self-start">
        Add a note
      </Button>
    </div>
  );
}

type NoteRowProps = { note: DraftNote; index: number; count: number; edit: EditDraft };

function NoteRow({ note, index, count, edit }: NoteRowProps) {
  const name = note.title || noteKindLabels[note.kind];
  const change = (patch: Partial<DraftNote>, field: string) =>
    edit(
      (draft) => ({
        ...draft,
        notes: draft.notes.map((each) => (each.key === note.key ? { ...each, ...patch } : each)),
      }),
      `${note.key}.${field}`,
    );
  const move = (to: number) => edit((draft) => ({ ...draft, notes: moved(draft.notes, index, to) }));
  const remove = () => {
    edit((draft) => ({ ...draft, notes: draft.notes.filter((each) => each.key !== note.key) }));
    showUndo(`Removed “${name}”.`, () => edit((draft) => ({ ...draft, notes: draft.notes.toSpliced(index, 0, note) })));
  };
  return (
    <MovableRow index={index} onMove={move} className="flex flex-col gap-3 rounded-lg border border-border p-3">
      <div className="flex items-center justify-between gap-2">
        <Field name={`notes.${index}.kind`} label={`Kind of note ${index + 1}`} labelHidden className="w-44">
          <Select
            value={note.kind}
            onChange={({ target }) => change({ kind: kindOf(target.value) }, "kind")}
            options={noteKinds.map((value) => ({ value, label: noteKindLabels[value] }))}
          />
        </Field>
        <RowMenu name={name} index={index} count={count} onMove={move} onRemove={remove} />
      </div>
      <Field name={`notes.${index}.title`} label="Title">
        <Input value={note.title} maxLength={80} onChange={({ target }) => change({ title: target.value }, "title")} />
      </Field>
      <Field name={`notes.${index}.body`} label="What guests should know">
        <Textarea
          value={note.body}
          rows={3}
          maxLength={1000}
          onChange={({ target }) => change({ body: target.value }, "body")}
        />
      </Field>
      <Field name={`notes.${index}.link`} label="Link" optionalNote="optional" hint="https://, mailto: or tel:">
        <Input
          value={note.link}
          maxLength={500}
          inputMode="url"
          onChange={({ target }) => change({ link: target.value }, "link")}
        />
      </Field>
    </MovableRow>
  );
}

const kindOf = (value: string): NoteKind => noteKinds.find((kind) => kind === value) ?? "other";
