import { useFormats } from "#formats";
import { type LabelSheet, labelPlace } from "@/lib/features/seating/rules/print-sheets";

type Props = { sheet: LabelSheet; skip: number; cards: number; name: string; table: string };

/** A sheet of labels to scale, with a card on the first that is not used yet, and how many sheets it takes. */
export function SheetPreview({ sheet, skip, cards, name, table }: Props) {
  const formats = useFormats();
  const { page, label, columns, rows, isTent } = sheet;
  const places = Array.from({ length: columns * rows }, (_, index) => labelPlace(sheet, index));
  const first = places[skip];
  const sheets = Math.ceil((cards + skip) / places.length);
  const face = isTent ? label.height / 2 : label.height;
  const size = Math.min(face * 0.24, (label.width * 1.5) / Math.max(name.length, 1));
  const x = (first?.x ?? 0) + label.width / 2;
  const middle = (first?.y ?? 0) + label.height - face / 2;
  return (
    <figure className="flex flex-col gap-2">
      <svg
        role="img"
        aria-label={`Preview: ${places.length} labels on a sheet`}
        viewBox={`0 0 ${page.width} ${page.height}`}
        className="w-full max-w-80 rounded-lg border border-border bg-surface text-ink"
      >
        {places.map((place) => (
          <g key={`${place.x}:${place.y}`} fill="none" stroke="currentColor" strokeOpacity={0.35}>
            <rect x={place.x} y={place.y} width={label.width} height={label.height} rx={4} />
            {isTent ? (
              <line
                x1={place.x}
                x2={place.x + label.width}
                y1={place.y + face}
                y2={place.y + face}
                strokeDasharray="6 6"
              />
            ) : null}
          </g>
        ))}
        <g fill="currentColor" textAnchor="middle">
          <text x={x} y={middle} fontSize={size} fontWeight={600}>
            {name}
          </text>
          <text x={x} y={middle + face * 0.25} fontSize={face * 0.1}>
            {table}
          </text>
        </g>
      </svg>
      <figcaption className="text-muted">
        {cards === 1 ? "1 card" : `${formats.count(cards)} cards`} on{" "}
        {sheets === 1 ? "1 sheet" : `${formats.count(sheets)} sheets`}
        {isTent ? ", folded along the broken line" : ""}
      </figcaption>
    </figure>
  );
}
