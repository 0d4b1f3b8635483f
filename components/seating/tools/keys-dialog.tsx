"use client";

import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

const keys: [keys: string[], what: string][] = [
  [["Page down", "Page up"], "Next and previous table or object"],
  [["←", "→", "↑", "↓"], "Move what is chosen; the view when nothing is"],
  [["Shift", "arrow"], "Move by a metre or yard"],
  [["Alt", "arrow"], "Move by a centimetre"],
  [["R"], "Turn by 15°, with Shift the other way"],
  [["Enter"], "Open what is chosen; put down guests who are carried"],
  [["Ctrl", "A"], "Choose everything"],
  [["Ctrl", "C"], "Copy; V pastes, X cuts, D duplicates"],
  [["Ctrl", "G"], "Group; with Shift ungroup"],
  [["Ctrl", "Z"], "Undo; with Shift redo"],
  [["Delete"], "Remove"],
  [["Tab", "arrow"], "While corners are dragged: the next corner, and where it goes"],
  [["Space"], "While drawing, set a point; Enter finishes, Backspace takes one back"],
  [["+"], "Nearer; − farther; 0 the whole room"],
  [["F6"], "On to the guests, the room, its details; with Shift back"],
  [["Escape"], "Choose nothing; put carried guests back"],
];

/** Every key of the plan. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      title="Keys on the plan"
      description="On a guest in the list, Enter picks up; arrows on the plan then choose the seat, Enter puts down."
    >
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
        {keys.map(([pressed, what]) => (
          <div key={what} className="contents">
            <dt className="flex gap-1">
              {pressed.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd className="text-muted">{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
