import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { controlStyle } from "@/components/ui/control-style";
import { displayName, kindLabels } from "@/lib/features/guests/rules";
import { type GuestListItem, guestKinds } from "@/lib/features/guests/types";
import type { GuestColumn } from "@/lib/features/guests/views/types";
import type { CellFields } from "./use-cell-edit";

type TextColumn = Exclude<GuestColumn | "name", "answer" | "tags" | "household">;
type TextField = keyof CellFields;

type Input = { field: TextField; label: string; max: number; type?: "email" | "tel" };

const inputs: Record<Exclude<TextColumn, "kind">, readonly Input[]> = {
  name: [
    { field: "firstName", label: "First name", max: 120 },
    { field: "lastName", label: "Last name", max: 120 },
  ],
  needs: [
    { field: "dietaryNeeds", label: "Dietary needs", max: 500 },
    { field: "accessibilityNeeds", label: "Accessibility needs", max: 500 },
  ],
  email: [{ field: "email", label: "E-mail", max: 254, type: "email" }],
  phone: [{ field: "phone", label: "Phone", max: 40, type: "tel" }],
  side: [{ field: "side", label: "Side", max: 60 }],
  notes: [{ field: "notes", label: "Notes", max: 2000 }],
};

type CellEditorProps = {
  guest: GuestListItem;
  column: TextColumn;
  /** What was typed before, when it was refused. */
  typed: CellFields;
  /** `seen` is the guest as the cell was opened: what somebody else wrote since is not written over unseen. */
  onSave: (fields: CellFields, then: "stay" | "next" | "previous", seen: GuestListItem) => void;
  onCancel: () => void;
};

/** The fields of one cell. Enter and Tab save, Escape takes back; leaving with the mouse saves too. */
export function CellEditor({ guest: present, column, typed, onSave, onCancel }: CellEditorProps) {
  const [guest] = useState(present);
  const form = useRef<HTMLFormElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLInputElement | HTMLSelectElement>("input, select");
    first?.focus({ preventScroll: true });
    if (first instanceof HTMLInputElement) first.select();
  }, []);

  const end = (then: "stay" | "next" | "previous") => {
    if (isOver.current || !form.current) return;
    isOver.current = true;
    const fields = changedFields(guest, new FormData(form.current));
    if (Object.keys(fields).length === 0 && then === "stay") onCancel();
    else onSave(fields, then, guest);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    event.stopPropagation();
    if (event.key === "Escape") {
      event.preventDefault();
      isOver.current = true;
      onCancel();
    }
    // Of itself a form of two fields and no button would not be sent by Enter. One that ends a word being composed is not ours.
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      end("stay");
    }
    if (event.key !== "Tab" || isInside(event)) return;
    event.preventDefault();
    end(event.shiftKey ? "previous" : "next");
  };
  const look = cn(controlStyle(), "h-8 min-h-0 rounded px-2 shadow-none");
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        end("stay");
      }}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) end("stay");
      }}
      className="flex gap-1"
    >
      {column === "kind" ? (
        <select name="kind" defaultValue={guest.kind} aria-label={labelOf("Kind", guest)} className={look}>
          {guestKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindLabels[kind]}
            </option>
          ))}
        </select>
      ) : (
        inputs[column].map(({ field, label, max, type = "text" }) => (
          <input
            key={field}
            name={field}
            type={type}
            maxLength={max}
            defaultValue={typed[field] ?? guest[field] ?? ""}
            placeholder={label}
            aria-label={labelOf(label, guest)}
            autoComplete="off"
            className={look}
          />
        ))
      )}
    </form>
  );
}

const labelOf = (label: string, guest: GuestListItem): string => `${label} of ${displayName(guest)}`;

/** Whether Tab leads to another field of the same cell. */
function isInside(event: KeyboardEvent<HTMLFormElement>): boolean {
  if (!(event.target instanceof HTMLInputElement)) return false;
  const fields = [...event.currentTarget.querySelectorAll("input")];
  const at = fields.indexOf(event.target);
  return at >= 0 && Boolean(fields[at + (event.shiftKey ? -1 : 1)]);
}

function changedFields(guest: GuestListItem, data: FormData): CellFields {
  const given = [...data].flatMap(([field, value]) => (typeof value === "string" ? [[field, value.trim()]] : []));
  const before = new Map(Object.entries(guest));
  const changed = given.filter(([field = "", value]) => (before.get(field) ?? "") !== value);
  return Object.fromEntries(changed.map(([field, value]) => [field, value === "" && !isName(field) ? null : value]));
}

const isName = (field = ""): boolean => field === "firstName" || field === "lastName";
