import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { wordsLang } from "@/lib/features/events/public-page/rules/languages";
import type { PageSection, PublicEvent } from "@/lib/features/events/public-page/types";
import { type Translator, translator } from "@/lib/platform/i18n/translator";
import { EarlyFaces } from "./early-faces";
import { EventNotes } from "./event-notes";
import { EventPlace } from "./event-place";
import { EventQuestions } from "./event-questions";
import { EventSchedule } from "./event-schedule";
import { EventStory } from "./event-story";
import { HeadWords } from "./head-words";
import { PageFoot } from "./page-foot";
import { ClassicCover, GardenHead, ModernHead } from "./page-head";
import { PageLook } from "./page-look";

/** The page of an event that anybody may open. In its guests' language, without a form, without a script of its own. */
export function EventPage({ event, languages }: { event: PublicEvent; languages?: ReactNode }) {
  const t = translator(event.locale, "event");
  const { theme } = event.look;
  const parts = event.sections.map((name) => <Part key={name} name={name} event={event} t={t} />);
  const foot = <PageFoot event={event} t={t} />;
  return (
    <PageLook look={event.look}>
      <EarlyFaces font={event.look.font} />
      {theme === "classic" ? (
        <>
          <ClassicCover fileId={event.coverFileId} />
          <main id="main" className="mx-auto w-full max-w-3xl px-3 pb-10 sm:px-6 print:max-w-none print:px-0">
            <Sheet isOverCover={event.coverFileId !== null}>
              <HeadWords event={event} t={t} className="text-center" />
              {parts}
              {foot}
            </Sheet>
          </main>
        </>
      ) : (
        <main id="main">
          {theme === "garden" ? <GardenHead event={event} t={t} /> : <ModernHead event={event} t={t} />}
          <div
            data-print="columns"
            className={cn(
              "mx-auto grid w-full grid-cols-1 px-3 pb-12 sm:px-8 print:max-w-none print:p-0",
              theme === "garden" ? "max-w-4xl gap-6" : "max-w-6xl gap-14 px-4",
            )}
          >
            {parts}
            {foot}
          </div>
        </main>
      )}
      {languages}
    </PageLook>
  );
}

/** The printed card of the classic theme: a sheet with a fine inner rule. */
function Sheet({ isOverCover, children }: { isOverCover: boolean; children: ReactNode }) {
  return (
    <article
      className={cn(
        "rounded-xl border border-border bg-surface p-1.5 shadow-md sm:p-2.5 print:mt-5 print:border-0 print:p-0 print:shadow-none",
        isOverCover ? "relative -mt-14 sm:-mt-24" : "mt-8 sm:mt-14",
      )}
    >
      <div
        data-print="columns"
        className="grid grid-cols-1 gap-12 rounded-lg border border-border px-4 py-10 sm:px-12 sm:py-16 print:border-0 print:p-0"
      >
        {children}
      </div>
    </article>
  );
}

function Part({ name, event, t }: { name: PageSection; event: PublicEvent; t: Translator<"event"> }) {
  const lang = wordsLang(event);
  switch (name) {
    case "story":
      return <EventStory text={event.description} lang={lang} t={t} />;
    case "schedule":
      return <EventSchedule event={event} t={t} />;
    case "place":
      return <EventPlace place={event.place} t={t} />;
    case "notes":
      return <EventNotes notes={event.notes} lang={lang} t={t} />;
    case "questions":
      return <EventQuestions questions={event.questions} lang={lang} t={t} />;
  }
}
