import { ExternalLink, MapPin } from "lucide-react";
import { buttonStyle } from "@/components/ui/button-style";
import { mapLinks, placeLines } from "@/lib/features/events/public-page/rules/place";
import type { Place } from "@/lib/features/events/public-page/types";
import type { Translator } from "@/lib/platform/i18n/translator";

type EventPlaceProps = { place: Place; t: Translator<"event"> };

/** Where it is, with ways to the usual maps. Nothing of theirs is loaded here. */
export function EventPlace({ place, t }: EventPlaceProps) {
  const [name, ...address] = placeLines(place, t.locale);
  const links = mapLinks(place, t.locale);
  if (!name) return null;
  return (
    <section aria-labelledby="place" className="text-center">
      <h2 id="place" className="text-3xl">
        {t("where")}
      </h2>
      <address className="mt-5 not-italic">
        <span className="block font-display text-xl">{name}</span>
        {address.map((line) => (
          <span key={line} className="block text-muted">
            {line}
          </span>
        ))}
      </address>
      {links.length > 0 ? (
        <>
          <p className="mt-6 flex items-center justify-center gap-2 text-sm text-muted">
            <MapPin aria-hidden className="size-4" /> {t("openMap")}
          </p>
          <ul className="mt-3 flex flex-wrap justify-center gap-2">
            {links.map((link) => (
              <li key={link.service}>
                <a
                  href={link.href}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={t("mapOf", { service: link.service })}
                  className={buttonStyle({ variant: "secondary", size: "md" })}
                >
                  {link.service}
                  <ExternalLink aria-hidden />
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
