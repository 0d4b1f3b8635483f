"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { previewAnnouncementAction } from "@/lib/features/announcements/actions";
import type { AnnouncementTexts } from "@/lib/features/announcements/types";
import type { Locale } from "@/lib/platform/i18n/locales";
import { readId } from "../read-id";

type Input = { announcementId: string; texts: AnnouncementTexts; locale: Locale; recipientKey: string };

const pauseMilliseconds = 500;

/** The mail as it would be, made anew after each pause in typing. The last good one stays while something is wrong. */
export function usePreview(eventId: string, input: Input, edits: number) {
  const [mail, setMail] = useState({ subject: "", html: "" });
  const [problem, setProblem] = useState<string | null>(null);
  const make = useEffectEvent(async (isWanted: () => boolean) => {
    const answer = await previewAnnouncementAction(null, { ...input, eventId });
    if (!isWanted()) return;
    if (answer?.ok) setMail({ subject: readId(answer.data, "subject"), html: readId(answer.data, "html") });
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
