"use client";

import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { keepRecent, subjectOf } from "./recents";
import { useEarlyKeys } from "./use-early-keys";

// Loaded when it is first asked for: most pages are opened without it.
const Palette = dynamic(() => import("./palette").then((module) => module.Palette), { ssr: false });

/** The search of the top bar: a field to press on a wide screen, a glass on a phone; Ctrl or Cmd and K, or a slash. */
export function PaletteButton() {
  const [open, setOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  const [isReady, setIsReady] = useState(false);
  const pathname = usePathname();

  useEffect(() => {
    const subject = subjectOf(pathname);
    if (subject) keepRecent(subject);
  }, [pathname]);

  const toggle = (next: boolean) => {
    setOpen(next);
    if (next) setWasOpened(true);
    else forget();
  };
  const { early, forget } = useEarlyKeys(open && !isReady, () => toggle(false));
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isShortcut = (event.metaKey || event.ctrlKey) && !event.altKey && event.key.toLowerCase() === "k";
    if (isShortcut || (event.key === "/" && !event.metaKey && !event.ctrlKey && !isTyping(event.target))) {
      event.preventDefault();
      toggle(isShortcut ? !open : true);
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        onClick={() => toggle(true)}
        className="flex h-9 items-center gap-2.5 rounded-full text-muted touch-target hover:bg-hover hover:text-ink focus-ring max-md:w-9 max-md:justify-center md:w-56 md:rounded-md md:border md:border-border md:bg-surface md:px-3"
      >
        <Search aria-hidden className="size-[1.125rem] shrink-0 md:size-4" strokeWidth={1.9} />
        <span className="grow text-left max-md:sr-only">Search</span>
        <span aria-hidden className="max-md:hidden">
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      {wasOpened ? <Palette open={open} onOpenChange={toggle} typed={early} onReady={() => setIsReady(true)} /> : null}
    </>
  );
}

/** Whether a key belongs to something that is typed into, or to a dialog. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable=true], [role=dialog]") !== null
  );
}
