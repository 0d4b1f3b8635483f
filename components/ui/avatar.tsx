import { cn } from "./cn";

type AvatarProps = {
  /** Whose it is. Read out unless `decorative`. */
  name: string;
  src?: string | null;
  size?: "xs" | "sm" | "md" | "lg";
  /** The name stands beside it anyway. */
  decorative?: boolean;
  square?: boolean;
};

const sizes = {
  xs: "size-5 text-[0.5625rem]",
  sm: "size-7 text-[0.6875rem]",
  md: "size-9 text-xs",
  lg: "size-14 text-lg",
};
const tints = [
  "bg-accent-soft text-accent-ink",
  "bg-info-soft text-info-ink",
  "bg-success-soft text-success-ink",
  "bg-warning-soft text-warning-ink",
];

/** A picture of somebody, or their initials on a tint that is always the same for one name. */
export function Avatar({ name, src, size = "sm", decorative = false, square = false }: AvatarProps) {
  const box = cn(
    "inline-grid shrink-0 place-items-center overflow-hidden font-semibold select-none",
    square ? "rounded-md" : "rounded-full",
    sizes[size],
  );
  if (src) return <img src={src} alt={decorative ? "" : name} className={cn(box, "object-cover")} />;
  const hidden = decorative ? { "aria-hidden": true } : { role: "img", "aria-label": name };
  return (
    <span className={cn(box, tints[tintOf(name)])} {...hidden}>
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return ([...first].slice(0, 1).join("") + [...last].slice(0, 1).join("")).toUpperCase();
}

function tintOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % tints.length;
}
