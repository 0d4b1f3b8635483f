import { Plus } from "lucide-react";
import type { PageQuestion } from "@/lib/features/events/public-page/types";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import { PageSection } from "./page-section";
import { RichText } from "./rich-text";

type EventQuestionsProps = { questions: readonly PageQuestion[]; lang: Locale | undefined; t: Translator<"event"> };

/** What guests often ask. Each opens by itself, without a script; on paper all are open. */
export function EventQuestions({ questions, lang, t }: EventQuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <PageSection id="questions" title={t("questions")}>
      <div lang={lang} className="border-t border-border modern:border-ink print:border-0">
        {questions.map(({ question, answer }) => (
          <details
            key={`${question} ${answer}`}
            data-print="whole"
            className="group border-b border-border print:border-0"
          >
            <summary className="flex min-h-14 list-none items-center justify-between gap-4 rounded-md py-3 text-left font-medium wrap-anywhere hover:text-accent-ink modern:text-lg modern:font-semibold print:min-h-0 print:py-0 [&::-webkit-details-marker]:hidden">
              {question}
              <Plus
                aria-hidden
                className="size-5 shrink-0 text-accent-ink transition-transform duration-200 group-open:rotate-45 print:hidden"
              />
            </summary>
            <p className="max-w-[62ch] pb-5 whitespace-pre-line wrap-anywhere print:max-w-none print:pb-2">
              <RichText text={answer} />
            </p>
          </details>
        ))}
      </div>
    </PageSection>
  );
}
