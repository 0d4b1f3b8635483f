import type { AppError } from "../errors";
import { pickLocale } from "../i18n/locales";
import { translator } from "../i18n/translator";

/** How a form is told that it was not taken, where no rule of its own says it. `number` is the request's. */
export type ThrownWords = { known(error: AppError): string; unknown(number: string): string };

/** For who works here. */
export const workspaceWords: ThrownWords = {
  known: (error) => error.message,
  unknown: (number) =>
    `Something went wrong on our side and nothing was changed. Please try again; if it stays, tell us this number: ${number}.`,
};

/** For guests, in the language of their page, which the form sends along as `spoken`. */
export function guestWords({ spoken }: { spoken?: unknown }): ThrownWords {
  // Made when it is needed: nearly every form is taken.
  const words = () => translator(pickLocale(typeof spoken === "string" ? spoken : null), "basics");
  return {
    known({ code, retryAfterSeconds = 60 }) {
      const t = words();
      if (code !== "RATE_LIMITED") return t("linkGone");
      return t("tooMany", { count: Math.max(1, Math.ceil(retryAfterSeconds / 60)) });
    },
    unknown(number) {
      const t = words();
      return `${t("brokenTitle")}. ${t("brokenText")} ${t("brokenNumber", { number })}`;
    },
  };
}
