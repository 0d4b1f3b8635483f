"use client";

import { Monitor, Moon, Smartphone, Sun } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { sendTestAnnouncementAction } from "@/lib/features/announcements/actions";
import type { Composing } from "@/lib/features/announcements/state";
import { useAnnouncementAction } from "../use-announcement-action";
import { TextPreview } from "./text-preview";
import type { PreviewReader } from "./use-audience";
import { usePreview } from "./use-preview";

type Props = { eventId: string; announcementId: string; state: Composing; readers: PreviewReader[] };

/** The mail or text message as one of its readers gets it, on a wide screen or a phone, by day or by night. */
export function PreviewPanel({ eventId, announcementId, state, readers }: Props) {
  const [reader, setReader] = useState("");
  const [isNarrow, setNarrow] = useState(false);
  const [isDark, setDark] = useState(false);
  const { start, pending } = useAnnouncementAction(eventId);
  const chosen = readers.find((each) => each.recipientKey === reader);
  const recipientKey = chosen?.recipientKey ?? "";
  const isText = chosen?.isByText ?? false;
  const input = { announcementId, texts: state.texts, locale: state.open, recipientKey };
  const preview = usePreview(eventId, input, state.edits);
  return (
    <Card>
      <CardHeader
        title="Preview"
        actions={
          <>
            <IconButton
              size="sm"
              label="Wide screen"
              aria-pressed={!isNarrow}
              variant={isNarrow ? "ghost" : "soft"}
              onClick={() => setNarrow(false)}
            >
              <Monitor aria-hidden />
            </IconButton>
            <IconButton
              size="sm"
              label="Phone"
              aria-pressed={isNarrow}
              variant={isNarrow ? "soft" : "ghost"}
              onClick={() => setNarrow(true)}
            >
              <Smartphone aria-hidden />
            </IconButton>
            <IconButton size="sm" label={isDark ? "Show light" : "Show dark"} onClick={() => setDark(!isDark)}>
              {isDark ? <Sun aria-hidden /> : <Moon aria-hidden />}
            </IconButton>
          </>
        }
      />
      <CardBody className="flex flex-col gap-3">
        <Field name="reader" label="Read as">
          <Select
            value={recipientKey}
            onChange={(event) => setReader(event.target.value)}
            options={[
              { value: "", label: "An invented household" },
              ...readers.map((each) => ({
                value: each.recipientKey,
                label: each.isByText ? `${each.name} (text message)` : each.name,
              })),
            ]}
          />
        </Field>
        {preview.problem ? <p className="text-danger-ink">{preview.problem}</p> : null}
        {isText ? null : (
          <>
            <p className="wrap-anywhere" aria-live="polite">
              <span className="text-muted">Subject: </span>
              {preview.mail.subject || "–"}
            </p>
            <iframe
              title="The mail as its reader sees it"
              srcDoc={inScheme(preview.mail.html, isDark)}
              sandbox="allow-scripts"
              className={cn(
                "h-[34rem] rounded-lg border border-border bg-surface transition-[width] duration-200",
                isNarrow ? "mx-auto w-[22.5rem] max-w-full" : "w-full",
              )}
            />
          </>
        )}
        {state.byText ? <TextPreview {...preview.mail.text} isShown={isText} /> : null}
      </CardBody>
      <CardFooter>
        <Button pending={pending} onClick={() => start(sendTestAnnouncementAction, input)}>
          Send a test to me
        </Button>
      </CardFooter>
    </Card>
  );
}

/** The mail's own dark rules, always or never: the page's reader chooses, not the system. */
const inScheme = (html: string, isDark: boolean): string =>
  html
    .replace("@media (prefers-color-scheme:dark)", isDark ? "@media all" : "@media not all")
    .replace("color-scheme:light dark;supported-color-schemes:light dark", `color-scheme:${isDark ? "dark" : "light"}`);
