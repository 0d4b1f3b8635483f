import { LayoutPicture } from "@/components/seating/layouts/layout-picture";
import type { FoundGuest, FoundSeat, FoundSeats } from "@/lib/features/seating/finder/types";
import { objectWords } from "@/lib/features/seating/rules/object-words";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";

type Props = { found: FoundSeats; locale: Locale; level?: 2 | 3 };

/** Who sits at which table, with a plan that shows the way. */
export function SeatCards({ found: { guests, plans }, locale, level = 2 }: Props) {
  const tables = new Map(guests.flatMap(({ seats }) => seats).map((seat) => [placeOf(seat), seat]));
  return (
    <div className="flex flex-col gap-6">
      <ul className="flex flex-col gap-4">
        {guests.map((guest, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two of a household may share a name; the list never changes.
          <li key={index}>
            <GuestSeats guest={guest} locale={locale} level={level} />
          </li>
        ))}
      </ul>
      {[...tables].map(([place, { layoutId, table }]) => {
        const plan = plans[layoutId];
        return plan ? (
          <figure key={place} className="rounded-lg border border-border bg-sunken p-3">
            <span className="sr-only">
              {translator(locale, "seats")("planLabel", { number: String(table.number) })}
            </span>
            <LayoutPicture
              layout={plan}
              highlight={table.number}
              words={objectWords(locale)}
              className="max-h-96 w-full"
            />
          </figure>
        ) : null;
      })}
    </div>
  );
}

const placeOf = ({ layoutId, table }: FoundSeat): string => `${layoutId}:${table.number}`;

function GuestSeats({ guest: { name, seats }, locale, level }: { guest: FoundGuest; locale: Locale; level: 2 | 3 }) {
  const t = translator(locale, "seats");
  const Heading = `h${level}` as const;
  return (
    <div className="rounded-lg bg-accent-soft px-5 py-4 text-center text-accent-ink">
      <Heading className="text-xl wrap-anywhere">{name}</Heading>
      {seats.map((seat) => (
        <p key={placeOf(seat)} className="mt-1">
          {seat.sessionName ? <span className="block text-sm">{seat.sessionName}</span> : null}
          <span className="block font-display text-4xl lining-nums">
            {t(seat.table.shape === "row" ? "row" : "table", { number: String(seat.table.number) })}
          </span>
          <span className="block">
            {[seat.table.name, t("seat", { position: String(seat.position) })].filter(Boolean).join(" · ")}
          </span>
        </p>
      ))}
    </div>
  );
}
