import {
  Baby,
  BedDouble,
  CircleParking,
  ExternalLink,
  Gift,
  Info,
  type LucideIcon,
  MessageCircle,
  Shirt,
  TrainFront,
} from "lucide-react";
import { isWebLink, linkLabel, safeLink } from "@/lib/features/events/public-page/rules/linked-text";
import type { NoteKind, PageNote } from "@/lib/features/events/public-page/types";
import type { Translator } from "@/lib/platform/i18n/translator";
import { PageSection } from "./page-section";
import { RichText } from "./rich-text";

export const noteIcons: Record<NoteKind, LucideIcon> = {
  travel: TrainFront,
  parking: CircleParking,
  stay: BedDouble,
  dress_code: Shirt,
  children: Baby,
  gifts: Gift,
  contact: MessageCircle,
  other: Info,
};

type EventNotesProps = { notes: readonly PageNote[]; t: Translator<"event"> };

/** What is practical to know, each on a card with its sign. */
export function EventNotes({ notes, t }: EventNotesProps) {
  if (notes.length === 0) return null;
  return (
    <PageSection id="practical" title={t("practical")}>
      <ul className="grid gap-3 sm:grid-cols-2 sm:gap-4 print:grid-cols-2 print:gap-x-6 print:gap-y-2">
        {notes.map((note) => (
          <Note key={`${note.kind} ${note.title} ${note.body}`} note={note} t={t} />
        ))}
      </ul>
    </PageSection>
  );
}

function Note({ note, t }: { note: PageNote; t: Translator<"event"> }) {
  const Icon = noteIcons[note.kind];
  const link = safeLink(note.link);
  return (
    <li
      data-print="whole"
      className="flex min-w-0 flex-col items-start gap-2 rounded-lg border border-border bg-background p-5 garden:rounded-2xl modern:rounded-none modern:border-0 modern:bg-sunken print:gap-0 print:border-0 print:p-0"
    >
      <span
        aria-hidden
        className="flex size-10 items-center justify-center rounded-full bg-accent-soft text-accent-ink modern:rounded-none modern:bg-accent modern:text-accent-contrast print:hidden"
      >
        <Icon className="size-5" />
      </span>
      <h3 className="text-[calc(1.25rem*var(--title-scale))] leading-snug wrap-anywhere print:text-base">
        {note.title}
      </h3>
      <p className="whitespace-pre-line wrap-anywhere print:text-sm">
        <RichText text={note.body} />
      </p>
      {link ? (
        <a
          href={link}
          {...(isWebLink(link) && { target: "_blank", rel: "noopener noreferrer nofollow" })}
          className="mt-auto inline-flex max-w-full items-center gap-1.5 py-1 text-accent-ink underline underline-offset-4 wrap-anywhere"
        >
          {linkLabel(link)}
          {isWebLink(link) ? (
            <>
              <ExternalLink aria-hidden className="size-4 shrink-0 print:hidden" />
              <span className="sr-only">({t("opensNewTab")})</span>
            </>
          ) : null}
        </a>
      ) : null}
    </li>
  );
}
