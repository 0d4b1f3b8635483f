import { CalendarDays, MapPin } from "lucide-react";
import type { ReactNode } from "react";
import { PageOrnament } from "@/components/public-event/page-ornament";
import type { RsvpPage } from "@/lib/features/rsvp/answers/types";
import { formatSpan } from "@/lib/platform/i18n/format";
import { zoneName } from "@/lib/platform/i18n/formats";
import { translator } from "@/lib/platform/i18n/translator";

/** What it is about, as on a printed card: to whom, to what, when and where. */
export function InvitationHead({ page, children }: { page: RsvpPage; children?: ReactNode }) {
  const { state, look, locale } = page;
  const { event, form, household } = state;
  const t = translator(locale, "rsvp");
  const when = formatSpan(event.startsAt, event.endsAt, event.timeZone, page.dateLocale, {
    dateStyle: "full",
    timeStyle: "short",
  });
  const where = [look.venueName, look.address].filter(Boolean).join(", ");
  return (
    <header className="text-center modern:text-left">
      {look.cover ? (
        <img
          {...look.cover}
          sizes="(min-width: 45rem) 36rem, calc(100vw - 4.5rem)"
          alt=""
          fetchPriority="high"
          className="-mt-4 mb-8 aspect-[16/9] w-full rounded-lg bg-sunken object-cover garden:mx-auto garden:mt-0 garden:aspect-[4/5] garden:w-48 garden:rounded-t-full modern:mt-0 modern:aspect-[21/9] modern:rounded-none sm:-mt-6 print:hidden"
        />
      ) : null}
      <p className="text-sm tracking-[0.14em] text-muted uppercase">{t("invitedTo")}</p>
      <h1 className="mt-3 text-[calc(2.25rem*var(--title-scale,1))] leading-[1.12] wrap-anywhere sm:text-[calc(3rem*var(--title-scale,1))] print:text-3xl">
        {event.name}
      </h1>
      <PageOrnament className="my-6 print:my-3" />
      <ul className="flex flex-col items-center gap-2 modern:items-start">
        <Fact icon={<CalendarDays aria-hidden />}>
          {when} {zoneName(event.startsAt, event.timeZone, page.dateLocale)}
        </Fact>
        {where ? <Fact icon={<MapPin aria-hidden />}>{where}</Fact> : null}
      </ul>
      <p className="mt-8 font-display text-xl">{t("dear", { name: household.envelope ?? household.name })}</p>
      {form.introduction ? (
        <p className="mx-auto mt-3 max-w-[52ch] whitespace-pre-line text-pretty modern:mx-0">{form.introduction}</p>
      ) : null}
      {children}
    </header>
  );
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="max-w-[46ch] text-balance modern:flex modern:items-start modern:gap-2.5 [&_svg]:mr-2 [&_svg]:inline [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:align-[-0.125em] [&_svg]:text-accent-ink modern:[&_svg]:mt-1.5 modern:[&_svg]:mr-0">
      {icon}
      <span>{children}</span>
    </li>
  );
}
