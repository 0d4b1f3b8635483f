import { ExternalLink, MapPin } from "lucide-react";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/cn";
import { geoLink, mapLinks, placeLines } from "@/lib/features/events/public-page/rules/place";
import type { Place } from "@/lib/features/events/public-page/types";
import type { Translator } from "@/lib/platform/i18n/translator";
import { PageSection } from "./page-section";

type EventPlaceProps = { place: Place; t: Translator<"event"> };

/** Where it is, with ways to the usual maps. Nothing of theirs is loaded here. */
export function EventPlace({ place, t }: EventPlaceProps) {
  const [name, ...address] = placeLines(place, t.locale);
  if (!name) return null;
  return (
    <PageSection id="place" title={t("where")} className="text-center modern:text-left">
      <address className="not-italic">
        <span className="block font-display text-2xl modern:font-bold modern:tracking-tight print:text-xl">{name}</span>
        {address.map((line) => (
          <span key={line} className="block text-muted">
            {line}
          </span>
        ))}
      </address>
      <MapLinks place={place} t={t} />
    </PageSection>
  );
}

function MapLinks({ place, t }: EventPlaceProps) {
  const links = mapLinks(place, t.locale);
  const phone = geoLink(place);
  if (links.length === 0) return null;
  return (
    <div data-print="hide" className="mt-6">
      <p className="flex items-center justify-center gap-2 text-sm text-muted modern:justify-start">
        <MapPin aria-hidden className="size-4" /> {t("openMap")}
      </p>
      <ul className="mt-3 flex flex-wrap justify-center gap-2 modern:justify-start">
        {phone ? (
          // A mouse's computer seldom knows what to do with it.
          <li className="hidden pointer-coarse:block">
            <a href={phone} className={buttonStyle({ variant: "soft", size: "md" })}>
              {t("openPhoneMap")}
            </a>
          </li>
        ) : null}
        {links.map((link) => (
          <li key={link.service}>
            <a
              href={link.href}
              target="_blank"
              rel="noreferrer"
              aria-label={t("mapOf", { service: link.service })}
              className={cn(buttonStyle({ variant: "secondary", size: "md" }), "max-sm:px-3 max-sm:text-[0.9375rem]")}
            >
              {link.service}
              <ExternalLink aria-hidden className="max-sm:hidden" />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
