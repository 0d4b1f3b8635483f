"use client";

import { Search, X } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { type KeyboardEvent, startTransition, useEffect, useEffectEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { CommandDialog } from "@/components/ui/command-dialog";
import { Kbd } from "@/components/ui/kbd";
import { Spinner } from "@/components/ui/spinner";
import { type Entry, groupsOf } from "./entries";
import { optionId, PaletteList } from "./palette-list";
import { keepRecent } from "./recents";
import { runCommand } from "./run-command";
import { usePaletteSearch } from "./use-palette-search";

type PaletteProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What was typed before there was a field. */
  typed: string;
  /** There is one now. */
  onReady: () => void;
};

/** Search and commands: go to any event, guest, household or page, or do something, by typing a part of its name. */
export function Palette({ open, onOpenChange, typed, onReady }: PaletteProps) {
  return (
    <CommandDialog title="Search and commands" open={open} onOpenChange={onOpenChange}>
      <PaletteBody typed={typed} onReady={onReady} onDone={() => onOpenChange(false)} />
    </CommandDialog>
  );
}

type BodyProps = Pick<PaletteProps, "typed" | "onReady"> & { onDone: () => void };

function PaletteBody({ typed: before, onReady, onDone }: BodyProps) {
  const listId = useId();
  const router = useRouter();
  const [text, setText] = useState(before);
  const [pointed, setPointed] = useState<string | null>(null);
  const typed = text.trim();
  const { start, hits, isSearching, problem } = usePaletteSearch(typed, usePathname());
  const groups = groupsOf(start, hits, typed);
  const entries = groups.flatMap((group) => group.entries);
  const active = entries.find(({ key }) => key === pointed) ?? entries[0];
  const activeId = active ? optionId(listId, active.key) : undefined;

  const ready = useEffectEvent(onReady);
  useEffect(() => ready(), []);
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  const choose = (entry: Entry, isElsewhere: boolean) => {
    onDone();
    if ("hit" in entry) keepRecent(entry.hit.key);
    const target = "hit" in entry ? entry.hit : entry.command;
    if ("act" in target) startTransition(() => runCommand(target));
    else if (isElsewhere || ("isElsewhere" in target && target.isElsewhere))
      window.open(target.href, "_blank", "noopener");
    else router.push(target.href);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const at = active ? entries.indexOf(active) : -1;
    const to = nextOf(event.key, at, entries.length);
    if (to !== null) {
      event.preventDefault();
      setPointed(entries[to]?.key ?? null);
    } else if (event.key === "Enter" && active) {
      event.preventDefault();
      choose(active, event.metaKey || event.ctrlKey);
    }
  };

  return (
    <>
      <div className="flex items-center gap-3 border-b border-border px-4">
        {isSearching ? <Spinner /> : <Search aria-hidden className="size-4 shrink-0 text-muted" />}
        <input
          type="text"
          role="combobox"
          aria-label="Search and commands"
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-activedescendant={activeId}
          aria-autocomplete="list"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          placeholder="Search events, guests, pages and actions"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setPointed(null);
          }}
          onKeyDown={onKeyDown}
          className="h-13 min-w-0 grow bg-transparent text-base outline-none placeholder:text-muted"
        />
        <Button variant="ghost" aria-label="Close" className="-mr-2 size-9 p-0 sm:hidden" onClick={onDone}>
          <X aria-hidden />
        </Button>
        <span className="max-sm:hidden">
          <Kbd>Esc</Kbd>
        </span>
      </div>
      <PaletteList
        listId={listId}
        groups={groups}
        activeKey={active?.key ?? null}
        onPoint={({ key }) => setPointed(key)}
        onChoose={choose}
      />
      <p
        role="status"
        className={entries.length === 0 && !isSearching && start ? "px-5 pb-8 text-center text-muted" : "sr-only"}
      >
        {problem ?? outcome(entries.length, typed, isSearching || start === null)}
      </p>
    </>
  );
}

/** Where the keys of a list lead from a line; null for keys that do something else. */
function nextOf(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at - 1 + count) % count;
  if (key === "PageDown") return Math.min(at + 8, count - 1);
  if (key === "PageUp") return Math.max(at - 8, 0);
  return null;
}

function outcome(count: number, typed: string, isWaiting: boolean): string {
  if (isWaiting) return "";
  if (count > 0) return `${count} ${count === 1 ? "result" : "results"}`;
  return `Nothing is called “${typed}”. Try a part of a name.`;
}
