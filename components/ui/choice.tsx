"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "./cn";

/** The row of a box, a radio or a switch with its label and a remark under it. The whole row can be pressed. */
export function Choice({
  control,
  label,
  description,
  card = false,
  className,
}: {
  control: (ids: { id: string; describedBy: string | undefined }) => ReactNode;
  label: ReactNode;
  description?: ReactNode;
  card?: boolean;
  className?: string;
}) {
  const id = useId();
  const remark = description ? `${id}-remark` : undefined;
  return (
    <div
      className={cn(
        "relative flex items-start gap-2.5 pointer-coarse:min-h-11 pointer-coarse:py-2",
        card &&
          "rounded-lg border border-border-strong bg-surface p-3.5 transition-colors has-checked:border-accent-ink has-checked:bg-accent-soft has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-(--ring)",
        className,
      )}
    >
      <span className="relative z-1 flex h-[1lh] shrink-0 items-center">{control({ id, describedBy: remark })}</span>
      <span className="min-w-0">
        <label htmlFor={id} className={cn("cursor-pointer", card && "font-medium after:absolute after:inset-0")}>
          {label}
        </label>
        {description ? (
          <span id={remark} className="block text-[0.9286em] leading-snug text-muted">
            {description}
          </span>
        ) : null}
      </span>
    </div>
  );
}

export type ChoiceInputProps = Omit<ComponentProps<"input">, "type" | "children"> & {
  label: ReactNode;
  description?: ReactNode;
  /** A bordered card instead of a bare row; for a choice that deserves a large target. */
  card?: boolean;
};

/** A tick drawn with a mask, so that it takes the token's colour and needs no image of its own. */
export const tickStyle =
  "peer size-[1.125rem] shrink-0 appearance-none border border-input bg-surface transition-colors checked:border-accent-ink checked:bg-accent disabled:opacity-50 aria-invalid:border-danger focus-ring";
