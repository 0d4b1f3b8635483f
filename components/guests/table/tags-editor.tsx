import { type KeyboardEvent, useEffect, useRef } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { displayName } from "@/lib/features/guests/rules";
import type { GuestListItem, TagItem } from "@/lib/features/guests/types";
import { GuestTag } from "../guest-tag";

type TagsEditorProps = {
  guest: GuestListItem;
  tags: readonly TagItem[];
  onToggle: (tagId: string, isOn: boolean) => void;
  onDone: (then: "stay" | "next" | "previous") => void;
};

/** The event's tags as boxes; each is on or off at once. The arrows go from box to box, Enter and Escape close. */
export function TagsEditor({ guest, tags, onToggle, onDone }: TagsEditorProps) {
  const panel = useRef<HTMLFieldSetElement>(null);
  useEffect(() => panel.current?.querySelector("input")?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const boxes = [...(panel.current?.querySelectorAll("input") ?? [])];
      const at = boxes.findIndex((box) => box.contains(document.activeElement));
      boxes[at + step]?.focus();
    }
    if (event.key !== "Enter" && event.key !== "Escape" && event.key !== "Tab") return;
    event.preventDefault();
    onDone(event.key !== "Tab" ? "stay" : event.shiftKey ? "previous" : "next");
  };
  return (
    <fieldset
      ref={panel}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onDone("stay");
      }}
      className="grid max-h-64 gap-1.5 overflow-y-auto p-2"
    >
      <legend className="sr-only">Tags of {displayName(guest)}</legend>
      {tags.length === 0 ? (
        <label className="text-muted">
          This event has no tags yet. Make one under More actions, Tags.
          <input readOnly aria-label="No tags" className="sr-only" />
        </label>
      ) : null}
      {tags.map((tag) => (
        <Checkbox
          key={tag.id}
          checked={guest.tagIds.includes(tag.id)}
          onChange={(event) => onToggle(tag.id, event.target.checked)}
          label={<GuestTag {...tag} />}
        />
      ))}
    </fieldset>
  );
}
