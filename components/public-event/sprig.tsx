import { cn } from "@/components/ui/cn";

/** Leaves along a bent stem: where each sits, how it is turned, how long it is. */
const leaves = [
  [16, 71, -64, 15],
  [30, 60, 22, 16],
  [34, 57, -78, 18],
  [49, 47, 8, 18],
  [54, 43, -88, 20],
  [69, 35, -6, 19],
  [75, 32, -98, 19],
  [90, 26, -18, 17],
  [96, 24, -104, 15],
  [108, 21, -26, 15],
] as const;

/** A sprig of leaves. Decoration. */
export function Sprig({ className }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 128 88" className={cn("text-accent-ink", className)} fill="currentColor">
      <path
        d="M4 84C26 58 62 34 124 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        opacity="0.55"
      />
      {leaves.map(([x, y, turn, length], index) => (
        <path
          key={`${x} ${y}`}
          d={`M0 0C${length * 0.25} ${-length * 0.34} ${length * 0.75} ${-length * 0.34} ${length} 0C${length * 0.75} ${length * 0.34} ${length * 0.25} ${length * 0.34} 0 0Z`}
          transform={`translate(${x} ${y}) rotate(${turn})`}
          opacity={index % 2 === 0 ? 0.42 : 0.62}
        />
      ))}
    </svg>
  );
}

/** Two sprigs that meet: a garden's rule between the parts of a page. */
export function SprigRule({ className }: { className?: string }) {
  return (
    <div aria-hidden className={cn("flex items-end justify-center", className)}>
      <Sprig className="h-9 -scale-x-100" />
      <Sprig className="-ml-1 h-9" />
    </div>
  );
}
