import { cva, type VariantProps } from "class-variance-authority";

/** The look shared by Button, LinkButton and whatever else must read as a button. */
export const buttonStyle = cva(
  [
    "relative inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-medium select-none touch-target focus-ring",
    "transition-[background-color,border-color,color,box-shadow] duration-100",
    "disabled:pointer-events-none disabled:opacity-55 aria-disabled:pointer-events-none aria-disabled:opacity-55",
    "[&_svg]:size-4 [&_svg]:shrink-0",
  ],
  {
    variants: {
      variant: {
        primary: "bg-accent text-accent-contrast shadow-xs hover:bg-accent-hover",
        secondary: "border border-border-strong bg-surface text-ink shadow-xs hover:bg-hover",
        soft: "bg-accent-soft text-accent-ink hover:brightness-[0.97]",
        ghost: "ghost text-ink hover:bg-hover",
        danger: "bg-danger text-danger-contrast shadow-xs hover:bg-danger-hover",
        link: "h-auto px-0 text-accent-ink underline decoration-1 underline-offset-4 hover:decoration-2",
      },
      size: {
        sm: "h-8 whitespace-nowrap px-2.5 text-[0.8125rem]",
        md: "h-(--control-height) whitespace-nowrap px-(--control-pad) text-(length:--control-text)",
        // Large ones stand alone: where letters are very large, their words wrap.
        lg: "min-h-12 max-w-full px-5 py-2 text-center text-base",
      },
      block: { true: "w-full" },
    },
    compoundVariants: [{ variant: "link", className: "h-auto min-h-6 px-0" }],
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

export type ButtonStyleProps = VariantProps<typeof buttonStyle>;
