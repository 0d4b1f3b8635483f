import type { Translator } from "@/lib/platform/i18n/translator";
import { PageSection } from "./page-section";
import { Paragraphs } from "./rich-text";

/** The planner's own words about the event. */
export function EventStory({ text, t }: { text: string | null; t: Translator<"event"> }) {
  if (!text?.trim()) return null;
  return (
    <PageSection id="about" title={t("about")} titleHidden>
      <div className="mx-auto grid max-w-[62ch] gap-5 whitespace-pre-line garden:text-lg garden:[&>p:first-child]:first-letter:float-left garden:[&>p:first-child]:first-letter:mt-1.5 garden:[&>p:first-child]:first-letter:mr-3 garden:[&>p:first-child]:first-letter:font-display garden:[&>p:first-child]:first-letter:text-[4.2em] garden:[&>p:first-child]:first-letter:leading-[0.72] garden:[&>p:first-child]:first-letter:text-accent-ink modern:mx-0 modern:text-lg print:max-w-none print:gap-2">
        <Paragraphs text={text} />
      </div>
    </PageSection>
  );
}
