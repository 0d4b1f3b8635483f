import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

type BannerTone = "info" | "success" | "warning" | "danger";

type BannerProps = {
  tone?: BannerTone;
  title?: ReactNode;
  actions?: ReactNode;
  /** Edge to edge above everything, instead of a box in the page. */
  bar?: boolean;
  className?: string;
  children?: ReactNode;
};

const tones = {
  info: "bg-info-soft text-info-ink",
  success: "bg-success-soft text-success-ink",
  warning: "bg-warning-soft text-warning-ink",
  danger: "bg-danger-soft text-danger-ink",
} satisfies Record<BannerTone, string>;
const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert };

/** Something that holds for the whole page: demo mode, a cancelled event, a deadline that has passed. */
export function Banner({ tone = "info", title, actions, bar = false, className, children }: BannerProps) {
  const Icon = icons[tone];
  return (
    <div
      className={cn(
        "flex flex-wrap items-center gap-x-4 gap-y-2 px-4 text-[0.9286em]",
        bar ? "py-1.5" : "rounded-lg py-3",
        tones[tone],
        className,
      )}
    >
      <div className="flex min-w-0 grow basis-60 gap-2.5">
        <Icon aria-hidden className="mt-[0.2em] size-4 shrink-0" />
        <div className="min-w-0">
          {title ? <p className="font-semibold">{title}</p> : null}
          {children}
        </div>
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
