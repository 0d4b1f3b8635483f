"use client";

import { useRouter } from "next/navigation";
import { useReducer } from "react";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { useLeaveGuard } from "@/components/ui/use-leave-guard";
import { audienceKey, compose, isGuestsOnly } from "@/lib/features/announcements/state";
import type { Announcement, AudienceCount, SourceChoice } from "@/lib/features/announcements/types";
import { AudiencePicker } from "./audience-picker";
import { CountPanel } from "./count-panel";
import { LanguageTabs } from "./language-tabs";
import { PreviewPanel } from "./preview-panel";
import { SendPanel } from "./send-panel";
import { TextChoice } from "./text-choice";
import { TextEditor } from "./text-editor";
import { type PreviewReader, useAudience } from "./use-audience";
import { useKept } from "./use-kept";

export type ComposerProps = {
  event: { id: string; name: string; timeZone: string };
  draft: Announcement;
  sources: SourceChoice[];
  audience: { count: AudienceCount; readers: PreviewReader[] };
  can: { send: boolean; keepTemplates: boolean };
  /** Made with the page: the same key sends once. */
  sendKey: string;
};

/** Writes an announcement: text, languages, audience; what is typed is kept by itself. */
export function Composer({ event, draft, sources, audience, can, sendKey }: ComposerProps) {
  const router = useRouter();
  const [state, dispatch] = useReducer(compose, {
    main: draft.locale,
    open: draft.locale,
    texts: draft.texts,
    audience: draft.audience,
    byText: draft.byText,
    edits: 0,
  });
  const kept = useKept({ eventId: event.id, announcementId: draft.id, version: draft.version, state });
  const reached = useAudience({
    eventId: event.id,
    announcementId: draft.id,
    audience: kept.audience,
    initial: audience,
  });
  const isFresh = reached.isFresh && kept.audience === audienceKey(state);
  useLeaveGuard(kept.problem !== null, "Leave? What you typed last could not be kept.");
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_minmax(0,28rem)]">
      <div className="flex min-w-0 flex-col gap-4">
        <Card>
          <CardHeader
            title="Text"
            description="Each recipient gets it in their own language, or else in the first one."
          />
          <CardBody className="flex flex-col gap-4">
            <LanguageTabs state={state} dispatch={dispatch} />
            <TextEditor key={state.open} state={state} dispatch={dispatch} problems={kept.fieldErrors} />
          </CardBody>
        </Card>
        <Card>
          <CardHeader title="Recipients" description="Whoever shares household and address shares one message." />
          <CardBody className="flex flex-col gap-5">
            <AudiencePicker eventId={event.id} sources={sources} audience={state.audience} dispatch={dispatch} />
            <TextChoice byText={state.byText} count={reached.count} dispatch={dispatch} />
            <CountPanel count={reached.count} isFresh={isFresh} />
          </CardBody>
        </Card>
      </div>
      <div className="flex min-w-0 flex-col gap-4 xl:sticky xl:top-4">
        <SendPanel
          event={event}
          announcementId={draft.id}
          count={reached.count}
          isCounted={isFresh}
          isGuestsOnly={isGuestsOnly(state.audience)}
          kept={kept}
          can={can}
          sendKey={sendKey}
          onDone={() => router.refresh()}
        />
        <PreviewPanel eventId={event.id} announcementId={draft.id} state={state} readers={reached.readers} />
      </div>
    </div>
  );
}
