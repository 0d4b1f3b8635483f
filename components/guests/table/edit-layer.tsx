import { X } from "lucide-react";
import { type ReactNode, type RefObject, useLayoutEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

type AnchorProps = {
  body: RefObject<HTMLElement | null>;
  row: number;
  column: number;
  /** Beside the cell rather than over it. */
  below?: boolean;
  children: ReactNode;
};

const narrowest = 224;

/**
 * Stands over (or under) a cell of the table and moves with it: rows cut off whatever is larger than themselves, and an
 * editor may be.
 */
export function CellAnchor({ body, row, column, below = false, children }: AnchorProps) {
  const [box, setBox] = useState({ left: 0, width: narrowest });
  useLayoutEffect(() => {
    const frame = body.current;
    const cell = frame?.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`);
    if (!frame || !cell) return;
    const width = Math.min(Math.max(cell.offsetWidth, narrowest), frame.offsetWidth);
    setBox({ left: Math.min(cell.offsetLeft, frame.offsetWidth - width), width });
  }, [body, row, column]);
  return (
    <div
      style={{ transform: `translateY(calc(var(--row) * ${below ? row + 1 : row}))`, left: box.left, width: box.width }}
      className={cn("absolute top-0 z-20", !below && "pt-1")}
    >
      <div className="rounded-md border border-border-strong bg-raised p-1 shadow-lg">{children}</div>
    </div>
  );
}

type ProblemProps = { message: string; onAgain: (() => void) | null; onClose: () => void };

/** Why a cell has its old value back, with a way to go on from what was typed. */
export function ProblemNote({ message, onAgain, onClose }: ProblemProps) {
  return (
    <div role="alert" className="grid gap-2 p-2 text-[0.9286em]">
      <p className="text-danger-ink">{message}</p>
      <p className="text-muted">The old value is back; what you typed is kept.</p>
      <div className="flex gap-2">
        {onAgain ? (
          <Button size="sm" onClick={onAgain}>
            Edit again
          </Button>
        ) : null}
        <Button size="sm" variant="ghost" icon={<X aria-hidden />} onClick={onClose}>
          Let it be
        </Button>
      </div>
    </div>
  );
}
