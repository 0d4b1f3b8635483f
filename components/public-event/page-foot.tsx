import { Mail, MessageCircle } from "lucide-react";
import type { PublicEvent } from "@/lib/features/events/public-page/types";
import type { Translator } from "@/lib/platform/i18n/translator";
import { PageOrnament } from "./page-ornament";
import { PaperCode } from "./paper-code";
import { dayRange } from "./public-dates";

type PageFootProps = { event: PublicEvent; t: Translator<"event"> };

/** Who hosts, whom to ask, how to answer, how to pass it on; on paper with the page's address beside. */
export function PageFoot({ event, t }: PageFootProps) {
  const isAhead = event.status === "confirmed" || event.status === "ongoing";
  return (
    <footer className="text-center text-muted modern:border-t-4 modern:border-ink modern:pt-5 modern:text-left print:flex print:items-center print:justify-between print:gap-6 print:border-0 print:pt-3 print:text-left">
      <div>
        <PageOrnament className="mb-7 modern:hidden print:hidden" />
        {isAhead ? <p data-print="hide">{t("answerHint")}</p> : null}
        <p className="mt-3 print:mt-0">{t("hostedBy", { name: event.host.name })}</p>
        {event.contactEmail ? <Contact email={event.contactEmail} text={t("contact", { contact: "\n" })} /> : null}
        <ShareLinks event={event} t={t} />
      </div>
      <PaperCode url={event.url} t={t} />
    </footer>
  );
}

/** The sentence with the address as a link where the text has its place. */
function Contact({ email, text }: { email: string; text: string }) {
  const [before, after] = text.split("\n");
  return (
    <p className="mt-1">
      {before}
      <a href={`mailto:${email}`} className="text-accent-ink underline underline-offset-4 wrap-anywhere">
        {email}
      </a>
      {after}
    </p>
  );
}

/** Ways to pass the page on that need no script: nothing of theirs is loaded here. */
function ShareLinks({ event, t }: PageFootProps) {
  const words = `${event.name}, ${dayRange(event.startsAt, event.endsAt, event.timeZone, event.dateLocale)}`;
  const mail = `mailto:?subject=${encodeURIComponent(event.name)}&body=${encodeURIComponent(`${words}\n${event.url}`)}`;
  const whatsapp = `https://wa.me/?text=${encodeURIComponent(`${words} ${event.url}`)}`;
  const link =
    "inline-flex min-h-11 items-center gap-2 rounded-md px-2 text-accent-ink underline underline-offset-4 [&_svg]:size-4";
  return (
    <div
      data-print="hide"
      className="mt-6 flex flex-wrap items-center justify-center gap-x-3 modern:-ml-2 modern:justify-start"
    >
      <span className="px-2 max-sm:basis-full">{t("share")}</span>
      <a href={mail} className={link}>
        <Mail aria-hidden /> {t("shareByMail")}
      </a>
      <a href={whatsapp} target="_blank" rel="noopener noreferrer" className={link}>
        <MessageCircle aria-hidden /> {t("shareByWhatsapp")}
        <span className="sr-only">({t("opensNewTab")})</span>
      </a>
    </div>
  );
}
