import type { Translator } from "@/lib/platform/i18n/translator";
import { PageSection } from "./page-section";
import { Paragraphs } from "./rich-text";

/** The planner's own words about the event. */
export function EventStory({ text, t }: { text: string | null; t: Translator<"event"> }) {
  if (!text?.trim()) return null;
  return (
    <PageSection id="about" title={t("about")} titleHidden>
      <div className="mx-auto grid max-w-[62ch] gap-5 whitespace-pre-line garden:text-lg garden:first-letter:float-left garden:first-letter:mr-3 garden:first-letter:font-display garden:first-letter:text-[3.6em] garden:first-letter:leading-[0.8] garden:first-letter:text-accent-ink modern:mx-0 modern:text-lg print:max-w-none print:gap-2">
        <Paragraphs text={text} />
      </div>
    </PageSection>
  );
}
