import { Button } from "@/components/ui/button";
import type { UnsubscribePage } from "@/lib/features/suppressions/types";
import { translator } from "@/lib/platform/i18n/translator";

type Props = { page: UnsubscribePage; token: string; isBack: boolean };

/** One question and one button, as a plain form: it works without a script. */
export function UnsubscribeChoice({ page, token, isBack }: Props) {
  const t = translator(page.locale, "unsubscribe");
  const names = { organization: page.organization, address: page.address };
  const said = page.isUnsubscribed
    ? { title: t("doneTitle"), text: t("doneText", names), button: t("again"), choice: "resubscribe" }
    : isBack
      ? { title: t("backTitle"), text: t("backText", names), button: t("stop"), choice: "unsubscribe" }
      : { title: t("ask"), text: t("text", names), button: t("button"), choice: "unsubscribe" };
  const isQuiet = page.isUnsubscribed || isBack;
  return (
    <div className="flex flex-col items-center gap-6 text-center">
      <p className="text-sm text-muted">{t("title", names)}</p>
      <h1 className="font-display text-3xl text-balance">{said.title}</h1>
      <p role={isQuiet ? "status" : undefined} className="max-w-prose wrap-anywhere">
        {said.text}
      </p>
      <form method="post" action={`/api/mail/unsubscribe/${token}`}>
        <input type="hidden" name="choice" value={said.choice} />
        <input type="hidden" name="lang" value={page.locale} />
        <Button type="submit" variant={isQuiet ? "secondary" : "primary"}>
          {said.button}
        </Button>
      </form>
    </div>
  );
}
