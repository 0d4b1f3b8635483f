import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { Announcement } from "@/lib/features/announcements/types";
import { isLocale, localeName } from "@/lib/platform/i18n/locales";
import { WrittenText } from "./written-text";

/** What was written, in each language. */
export function TextCard({ announcement: { texts, locale: main } }: { announcement: Announcement }) {
  const written = Object.entries(texts).sort(([a], [b]) => Number(b === main) - Number(a === main));
  return (
    <Card>
      <CardHeader title="Text" />
      <CardBody className="flex flex-col gap-3">
        {written.map(([locale, text], index) => (
          <details key={locale} open={index === 0} className="rounded-lg bg-sunken px-4 py-3">
            <summary className="cursor-pointer font-medium wrap-anywhere focus-ring">
              {isLocale(locale) ? localeName(locale) : locale}: {text.subject || "Without a subject"}
            </summary>
            <div lang={locale} className="mt-2 flex flex-col gap-3 text-[0.9286em] wrap-anywhere">
              <WrittenText body={text.body} />
            </div>
          </details>
        ))}
      </CardBody>
    </Card>
  );
}
