"use client";

import { Check, Plus } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { cn } from "./cn";
import { controlStyle } from "./control-style";
import { useFieldControl } from "./field-context";
import { menuPanel } from "./menu-style";
import { TagChip } from "./tag-chip";

type TagComboboxProps = {
  /** The form key; one hidden input for each chosen value. Inside a Field it comes from there. */
  name?: string;
  options: readonly string[];
  defaultValue?: readonly string[];
  onValueChange?: (values: string[]) => void;
  /** Lets a text that is no option become a value. */
  creatable?: boolean;
  placeholder?: string;
};

/** Several values of a list, or new ones, as chips. Arrows, Enter, Backspace and Escape work. */
export function TagCombobox({
  options,
  defaultValue = [],
  onValueChange,
  creatable = false,
  placeholder,
  name,
}: TagComboboxProps) {
  const { name: key, id, ...described } = useFieldControl({ name });
  const listId = useId();
  const [chosen, setChosen] = useState<readonly string[]>(defaultValue);
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);

  const wanted = text.trim();
  const found = options.filter((option) => option.toLowerCase().includes(wanted.toLowerCase()));
  const isNew = creatable && wanted !== "" && !options.some((option) => option.toLowerCase() === wanted.toLowerCase());
  const rows = isNew ? [...found, wanted] : found;
  const at = Math.min(active, rows.length - 1);

  const change = (values: string[]) => {
    setChosen(values);
    onValueChange?.(values);
  };
  const toggle = (value: string) => {
    change(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
    setText("");
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const row = rows[at];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) setActive((at + (event.key === "ArrowDown" ? 1 : -1) + rows.length) % Math.max(rows.length, 1));
      setOpen(true);
    } else if (event.key === "Enter" && open && row !== undefined) {
      event.preventDefault();
      toggle(row);
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === "Backspace" && text === "") {
      change(chosen.slice(0, -1));
    }
  };

  return (
    <div className="relative">
      <div
        className={cn(
          controlStyle({ kind: "line" }),
          "flex h-auto min-h-(--control-height) flex-wrap items-center gap-1 py-1 has-[input:focus]:border-(--ring) has-[input:focus]:outline-(--ring)",
        )}
      >
        {chosen.map((value) => (
          <TagChip key={value} onRemove={() => toggle(value)}>
            {value}
          </TagChip>
        ))}
        {chosen.map((value) => (
          <input key={value} type="hidden" name={key} value={value} />
        ))}
        <input
          {...described}
          id={id}
          role="combobox"
          aria-expanded={open}
          aria-controls={listId}
          aria-activedescendant={open && rows.length ? `${listId}-${at}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          value={text}
          placeholder={chosen.length ? undefined : placeholder}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
            setActive(0);
          }}
          onClick={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
          className="min-h-6 min-w-24 grow bg-transparent outline-none"
        />
      </div>
      <div
        id={listId}
        role="listbox"
        aria-multiselectable
        aria-label="Suggestions"
        hidden={!open || rows.length === 0}
        className={cn(menuPanel, "absolute inset-x-0 top-full mt-1 max-h-60 max-w-none overflow-y-auto")}
      >
        {rows.map((row, index) => (
          <div
            key={row}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={chosen.includes(row)}
            // The press must not take the focus out of the input.
            onPointerDown={(event) => {
              event.preventDefault();
              toggle(row);
            }}
            className={cn(
              "flex min-h-8 cursor-default items-center gap-2 rounded-md px-2.5 py-1 pointer-coarse:min-h-11",
              index === at && "bg-hover",
            )}
          >
            {isNew && index === rows.length - 1 ? (
              <>
                <Plus aria-hidden className="size-4 text-muted" /> Add “{row}”
              </>
            ) : (
              <>
                <Check aria-hidden className={cn("size-4", !chosen.includes(row) && "invisible")} />
                {row}
              </>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
