/** The look shared by everything that drops from a button. */
export const menuPanel =
  "z-50 min-w-44 max-w-[min(22rem,calc(100vw-1rem))] animate-pop rounded-lg border border-border bg-raised p-1 text-sm text-ink shadow-md outline-none";

export const menuItem =
  "relative flex min-h-8 w-full cursor-default items-center gap-2.5 rounded-md px-2.5 py-1.5 text-left outline-none select-none pointer-coarse:min-h-11 data-highlighted:bg-hover data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0 [&>svg]:text-muted";
