import { cva } from "class-variance-authority";

/** The box of everything that one types into or picks from. */
export const controlStyle = cva(
  [
    "w-full min-w-0 rounded-md border border-input bg-surface text-(length:--control-text) text-ink shadow-xs",
    "transition-[border-color,box-shadow] duration-100 outline-2 outline-offset-0 outline-transparent",
    "hover:border-ink/60 focus-visible:border-(--ring) focus-visible:outline-(--ring)",
    "aria-invalid:border-danger aria-invalid:outline-danger/0 aria-invalid:focus-visible:outline-danger",
    "disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted [&:is(input,textarea):read-only]:bg-sunken",
    "max-sm:text-base",
  ],
  {
    variants: {
      kind: {
        line: "h-(--control-height) px-(--control-pad) pointer-coarse:min-h-11",
        area: "px-(--control-pad) py-2 leading-normal",
      },
    },
    defaultVariants: { kind: "line" },
  },
);
