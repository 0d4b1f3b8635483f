"use client";

import { Search, X } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState, useTransition } from "react";
import { cn } from "./cn";
import { controlStyle } from "./control-style";
import { useListNavigation } from "./list-navigation";
import { listHref } from "./list-url";
import { Spinner } from "./spinner";

type SearchInputProps = {
  /** What is searched: the accessible name ("Search guests"). */
  label: string;
  placeholder?: string;
  /** The key in the address. */
  param?: string;
  className?: string;
};

const typingPauseMilliseconds = 250;

/** Search that lives in the address: it follows typing after a pause, and works as a plain form without a script. */
export function SearchInput({ label, placeholder = label, param = "q", className }: SearchInputProps) {
  const { go: list, isReading } = useListNavigation();
  const pathname = usePathname();
  const params = useSearchParams();
  const inAddress = params.get(param) ?? "";
  const [text, setText] = useState(inAddress);
  const [pending, startTransition] = useTransition();
  const asked = useRef(inAddress);

  // The address changed by other means (back, "clear filters"): follow it.
  useEffect(() => {
    if (inAddress === asked.current) return;
    asked.current = inAddress;
    setText(inAddress);
  }, [inAddress]);

  useEffect(() => {
    if (text === asked.current) return;
    const timer = setTimeout(() => go(text), typingPauseMilliseconds);
    return () => clearTimeout(timer);
  });

  function go(query: string) {
    asked.current = query;
    startTransition(() => list(listHref(pathname, params, { [param]: query })));
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go(text);
  };
  const clear = () => {
    setText("");
    go("");
  };

  const others = [...params].filter(([key]) => key !== param && key !== "cursor");
  return (
    <search className={cn("relative min-w-40 max-w-80 grow basis-48", className)}>
      <form action={pathname} onSubmit={submit}>
        {others.map(([key, value]) => (
          <input key={`${key}=${value}`} type="hidden" name={key} value={value} />
        ))}
        <span aria-hidden className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-muted">
          {pending || isReading ? <Spinner /> : <Search className="size-4" />}
        </span>
        <input
          type="search"
          name={param}
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-label={label}
          placeholder={placeholder}
          autoComplete="off"
          enterKeyHint="search"
          className={cn(controlStyle({ kind: "line" }), "px-9 [&::-webkit-search-cancel-button]:hidden")}
        />
        {text ? (
          <button
            type="button"
            onClick={clear}
            aria-label="Clear search"
            className="absolute top-1/2 right-1.5 grid size-6 -translate-y-1/2 place-items-center rounded text-muted hover:text-ink pointer-coarse:right-0 pointer-coarse:size-11"
          >
            <X aria-hidden className="size-4" />
          </button>
        ) : null}
      </form>
    </search>
  );
}
