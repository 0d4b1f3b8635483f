import { cn } from "@/components/ui/cn";
import { paragraphsOf } from "@/lib/features/events/public-page/rules/linked-text";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import { PageSection } from "./page-section";
import { Paragraphs } from "./rich-text";

/** On a classic page, as on a printed card: a first paragraph up to this long opens large, a text up to that is centred. */
const most = { opening: 240, card: 600 };

/** A garden's large first letter wants a few lines beside it, and a script whose letters stand alone. */
const bearsInitial = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}].{90,}/su;

type EventStoryProps = { text: string | null; lang: Locale | undefined; t: Translator<"event"> };

/** The planner's own words about the event. */
export function EventStory({ text, lang, t }: EventStoryProps) {
  if (!text?.trim()) return null;
  const first = paragraphsOf(text)[0]?.text ?? "";
  const hasOpening = first.length <= most.opening;
  return (
    <PageSection id="about" title={t("about")} titleHidden>
      <div
        lang={lang}
        className={cn(
          "mx-auto grid max-w-[62ch] gap-5 whitespace-pre-line modern:mx-0 modern:text-lg print:max-w-none print:gap-2",
          "garden:text-lg",
          bearsInitial.test(first) &&
            "garden:[&>p:first-child]:first-letter:float-left garden:[&>p:first-child]:first-letter:mt-1.5 garden:[&>p:first-child]:first-letter:mr-3 garden:[&>p:first-child]:first-letter:font-display garden:[&>p:first-child]:first-letter:text-[4.2em] garden:[&>p:first-child]:first-letter:leading-[0.72] garden:[&>p:first-child]:first-letter:text-accent-ink",
          text.length <= most.card && "classic:text-center classic:[&>p]:text-balance",
          hasOpening &&
            "classic:[&>p:first-child]:text-center classic:[&>p:first-child]:font-display classic:[&>p:first-child]:text-[calc(1.375rem*var(--title-scale))] classic:[&>p:first-child]:leading-snug classic:[&>p:first-child]:text-balance",
        )}
      >
        <Paragraphs text={text} />
      </div>
    </PageSection>
  );
}
