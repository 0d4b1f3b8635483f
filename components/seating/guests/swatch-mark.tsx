import { formPath, type Swatch } from "../colouring";

/** A colour of the legend with its form. */
export function SwatchMark({ swatch, size = 12 }: { swatch: Swatch; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="-12 -12 24 24" aria-hidden="true" className="shrink-0">
      <path d={formPath(swatch.form, 0, 0, 9)} style={{ fill: swatch.fill }} />
    </svg>
  );
}
