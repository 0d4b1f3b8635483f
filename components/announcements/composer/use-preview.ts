"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { previewAnnouncementAction } from "@/lib/features/announcements/actions";
import type { AnnouncementTexts } from "@/lib/features/announcements/types";
import type { Locale } from "@/lib/platform/i18n/locales";
import { readId } from "../read-id";

type Input = { announcementId: string; texts: AnnouncementTexts; locale: Locale; recipientKey: string };

const pauseMilliseconds = 500;

const read = (data: unknown) => ({
  subject: readId(data, "subject"),
  html: readId(data, "html"),
  text: { body: readId(data, "smsBody"), length: readId(data, "smsLength"), problem: readId(data, "smsProblem") },
});
const nothing = read(null);

/** The mail and the text message as they would be, made anew after each pause in typing. The last good one stays while something is wrong. */
export function usePreview(eventId: string, input: Input, edits: number) {
  const [mail, setMail] = useState(nothing);
  const [problem, setProblem] = useState<string | null>(null);
  const make = useEffectEvent(async (isWanted: () => boolean) => {
    const answer = await previewAnnouncementAction(null, { ...input, eventId });
    if (!isWanted()) return;
    if (answer?.ok) setMail(read(answer.data));
    const first = answer && !answer.ok ? Object.values(answer.fieldErrors ?? {}).flat()[0] : undefined;
    setProblem(answer?.ok ? null : (first ?? answer?.message ?? "The preview could not be made."));
  });
  const { locale, recipientKey } = input;
  const occasion = `${edits} ${locale} ${recipientKey}`;
  useEffect(() => {
    let isWanted = occasion !== "";
    const timer = setTimeout(() => void make(() => isWanted), pauseMilliseconds);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [occasion]);
  return { mail, problem };
}
