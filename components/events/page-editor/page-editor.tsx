"use client";

import { Redo2, Undo2 } from "lucide-react";
import { useState, useTransition } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { callAction } from "@/components/ui/call-action";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { FormStatusProvider } from "@/components/ui/form-context";
import { IconButton } from "@/components/ui/icon-button";
import { LinkButton } from "@/components/ui/link-button";
import { Textarea } from "@/components/ui/textarea";
import { showSuccess } from "@/components/ui/toast";
import { useLeaveGuard } from "@/components/ui/use-leave-guard";
import { savePageAction } from "@/lib/features/events/public-page/actions";
import { contentOf, previewOf } from "@/lib/features/events/public-page/rules/draft";
import type { PageEditor as Editor } from "@/lib/features/events/public-page/types";
import type { ActionState } from "@/lib/platform/result";
import { AccentPicker } from "./accent-picker";
import { FontChoice } from "./font-choice";
import { NotesEditor } from "./notes-editor";
import { PagePreview } from "./page-preview";
import { QuestionsEditor } from "./questions-editor";
import { SectionsEditor } from "./sections-editor";
import { ThemeCards } from "./theme-cards";
import { usePageDraft } from "./use-page-draft";

/** The public page under its planner's hands, with the page itself beside. */
export function PageEditor({ editor }: { editor: Editor }) {
  const { event } = editor;
  const { draft, isDirty, canUndo, canRedo, edit, undo, redo, markSaved } = usePageDraft(editor);
  const [version, setVersion] = useState(editor.version);
  const [storyWas, setStoryWas] = useState(event.description ?? "");
  const [state, setState] = useState<ActionState>(null);
  const [view, setView] = useState<"edit" | "preview">("edit");
  const [pending, startTransition] = useTransition();
  useLeaveGuard(isDirty && !pending, "Leave without saving? Your changes of the page will be lost.");

  const save = (overwrite = false) =>
    startTransition(async () => {
      const input = { ...contentOf(draft), eventId: event.id, version, storyWas, overwrite };
      const answer = await callAction(savePageAction, input);
      setState(answer);
      if (!answer?.ok) return;
      setVersion(versionOf(answer.data) ?? version);
      setStoryWas(draft.story);
      markSaved(draft);
      if (answer.message) showSuccess(answer.message);
    });

  return (
    <FormStatusProvider state={state} pending={pending}>
      <div className="sticky top-14 z-10 -mx-4 mb-4 flex flex-wrap items-center gap-2 border-b border-border bg-background px-4 py-2.5 sm:mx-0 sm:rounded-b-lg sm:px-0">
        <Button variant="primary" pending={pending} onClick={() => save()}>
          {pending ? "Saving …" : "Save page"}
        </Button>
        <IconButton label="Undo" disabled={!canUndo} onClick={undo}>
          <Undo2 aria-hidden />
        </IconButton>
        <IconButton label="Redo" disabled={!canRedo} onClick={redo}>
          <Redo2 aria-hidden />
        </IconButton>
        <span role="status" className="text-[0.9286em] text-muted max-sm:order-last max-sm:w-full">
          {isDirty ? "Not saved yet" : "All saved"}
        </span>
        <Button className="ml-auto xl:hidden" onClick={() => setView(view === "edit" ? "preview" : "edit")}>
          {view === "edit" ? "Preview" : "Back to editing"}
        </Button>
      </div>
      <Trouble state={state} eventId={event.id} pending={pending} onOverwrite={() => save(true)} />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_minmax(24rem,30rem)]">
        <div className={cn("grid min-w-0 gap-5", view === "preview" && "max-xl:hidden")}>
          <Card>
            <CardHeader title="Look" description="The page, the answer page and the picture of shared links wear it." />
            <CardBody className="grid gap-6">
              <ThemeCards
                event={event}
                value={draft.theme}
                accentColor={draft.accentColor}
                onChange={(theme) => edit((now) => ({ ...now, theme }))}
              />
              <AccentPicker
                value={draft.accentColor}
                theme={draft.theme}
                organizationAccent={event.host.accentColor}
                onChange={(accentColor) => edit((now) => ({ ...now, accentColor }), "accent")}
              />
              <FontChoice
                value={draft.font}
                theme={draft.theme}
                sample={event.name}
                onChange={(font) => edit((now) => ({ ...now, font }))}
              />
              <SectionsEditor
                sections={draft.sections}
                onChange={(sections) => edit((now) => ({ ...now, sections }))}
              />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title="Story" />
            <CardBody>
              <Field
                name="story"
                label="Your own words about the event"
                optionalNote="optional"
                hint="An empty line begins a new paragraph. Addresses become links."
              >
                <Textarea
                  value={draft.story}
                  rows={6}
                  maxLength={5000}
                  onChange={({ target }) => edit((now) => ({ ...now, story: target.value }), "story")}
                />
              </Field>
            </CardBody>
          </Card>
          <Card>
            <CardHeader title="Practical notes" description="Alt with an arrow moves the note you are in." />
            <CardBody>
              <NotesEditor notes={draft.notes} edit={edit} />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title="Questions and answers" />
            <CardBody>
              <QuestionsEditor questions={draft.questions} edit={edit} />
            </CardBody>
          </Card>
        </div>
        <div className={cn("min-w-0 xl:sticky xl:top-32", view === "edit" && "max-xl:hidden")}>
          <PagePreview event={previewOf(event, draft)} />
        </div>
      </div>
    </FormStatusProvider>
  );
}

type TroubleProps = { state: ActionState; eventId: string; pending: boolean; onOverwrite: () => void };

function Trouble({ state, eventId, pending, onOverwrite }: TroubleProps) {
  if (!state || state.ok) return null;
  return (
    <div role="alert" className="mb-4">
      <Banner
        tone="danger"
        actions={
          state.reason === "stale" ? (
            <>
              <LinkButton href={`/events/${eventId}/public-page`} target="_blank">
                See it as it is now
              </LinkButton>
              <Button pending={pending} onClick={onOverwrite}>
                Save mine over it
              </Button>
            </>
          ) : null
        }
      >
        <p>{state.message}</p>
      </Banner>
    </div>
  );
}

function versionOf(data: unknown): number | null {
  if (typeof data !== "object" || data === null || !("version" in data)) return null;
  return typeof data.version === "number" ? data.version : null;
}
