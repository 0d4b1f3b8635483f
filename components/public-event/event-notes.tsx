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
import { cn } from "@/components/ui/cn";
import { isWebLink, linkLabel, safeLink } from "@/lib/features/events/public-page/rules/linked-text";
import type { NoteKind, PageNote } from "@/lib/features/events/public-page/types";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import { PageSection } from "./page-section";
import { RichText } from "./rich-text";

const noteIcons: Record<NoteKind, LucideIcon> = {
  travel: TrainFront,
  parking: CircleParking,
  stay: BedDouble,
  dress_code: Shirt,
  children: Baby,
  gifts: Gift,
  contact: MessageCircle,
  other: Info,
};

type EventNotesProps = { notes: readonly PageNote[]; lang: Locale | undefined; t: Translator<"event"> };

/** What is practical to know, each on a card with its sign. */
export function EventNotes({ notes, lang, t }: EventNotesProps) {
  if (notes.length === 0) return null;
  return (
    <PageSection id="practical" title={t("practical")}>
      <ul className="grid sm:grid-cols-2 sm:gap-4 modern:max-sm:gap-3 print:grid-cols-1 print:gap-2">
        {notes.map((note) => (
          <Note key={`${note.kind} ${note.title} ${note.body}`} note={note} lang={lang} t={t} />
        ))}
      </ul>
    </PageSection>
  );
}

function Note({ note, lang, t }: Omit<EventNotesProps, "notes"> & { note: PageNote }) {
  const Icon = noteIcons[note.kind];
  const link = safeLink(note.link);
  return (
    <li
      data-print="whole"
      className={cn(
        "grid min-w-0 grid-cols-[auto_minmax(0,1fr)] gap-x-4 border-border max-sm:border-t max-sm:py-5 max-sm:first:border-t-0 max-sm:first:pt-0 max-sm:last:pb-0",
        "sm:grid-cols-1 sm:content-start sm:gap-y-3 sm:rounded-lg sm:border sm:bg-background sm:p-5 sm:last:odd:col-span-2 sm:garden:rounded-2xl",
        "modern:rounded-none modern:border-0 modern:bg-sunken modern:max-sm:p-5!",
        "print:col-span-1! print:grid-cols-1 print:gap-0 print:border-0 print:p-0!",
      )}
    >
      <span
        aria-hidden
        className="flex size-10 items-center justify-center rounded-full bg-accent-soft text-accent-ink modern:rounded-none modern:bg-accent modern:text-accent-contrast print:hidden"
      >
        <Icon className="size-5" />
      </span>
      <div className="flex min-w-0 flex-col items-start gap-1.5 print:gap-0">
        <h3 lang={lang} className="text-[calc(1.25rem*var(--title-scale))] leading-snug wrap-anywhere">
          {note.title}
        </h3>
        <p lang={lang} className="whitespace-pre-line wrap-anywhere">
          <RichText text={note.body} />
        </p>
        {link ? <NoteLink link={link} opensNewTab={t("opensNewTab")} /> : null}
      </div>
    </li>
  );
}

function NoteLink({ link, opensNewTab }: { link: string; opensNewTab: string }) {
  return (
    <a
      href={link}
      {...(isWebLink(link) && { target: "_blank", rel: "noopener noreferrer nofollow" })}
      className="inline-flex max-w-full items-center gap-1.5 py-1 text-accent-ink underline underline-offset-4 wrap-anywhere"
    >
      {linkLabel(link)}
      {isWebLink(link) ? (
        <>
          <ExternalLink aria-hidden className="size-4 shrink-0 print:hidden" />
          <span className="sr-only">({opensNewTab})</span>
        </>
      ) : null}
    </a>
  );
}
