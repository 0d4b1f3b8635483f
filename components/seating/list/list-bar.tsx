"use client";

import { ClipboardPaste, Copy, CopyPlus, Move, Trash2, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CheckboxBox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { usePlanner, usePlannerView } from "../planner-context";
import { MoveDialog } from "./move-dialog";
import { useListWork } from "./use-list-work";

/** What is done with several at once; aligning, spreading and grouping them stands in the details. */
export function ListBar() {
  const { store } = usePlannerView();
  const ids = usePlanner((state) => state.selection.ids);
  const count = usePlanner((state) => state.document.tables.size + state.document.objects.size);
  const work = useListWork();
  const [isMoving, setMoving] = useState(false);
  const isAll = count > 0 && ids.size === count;
  return (
    <div
      role="toolbar"
      aria-label="What is chosen"
      className="sticky top-0 z-1 -mx-3 -mt-3 mb-3 flex flex-wrap items-center gap-1.5 border-b border-border bg-background px-3 py-2"
    >
      <CheckboxBox
        aria-label="Choose everything in the room"
        checked={isAll}
        indeterminate={ids.size > 0 && !isAll}
        disabled={count === 0}
        onChange={() => (isAll ? store.dispatch({ type: "select", selection: {} }) : work.chooseAll())}
      />
      <span className="mr-auto pl-1 text-muted tabular-nums">
        {ids.size === 0 ? "Choose all" : `${ids.size} chosen`}
      </span>
      {ids.size > 0 ? (
        <>
          <Button size="sm" icon={<Move aria-hidden />} onClick={() => setMoving(true)}>
            Move
          </Button>
          <IconButton size="sm" label="Duplicate" onClick={work.duplicateChosen}>
            <CopyPlus aria-hidden />
          </IconButton>
          <IconButton size="sm" label="Copy" onClick={work.copyChosen}>
            <Copy aria-hidden />
          </IconButton>
        </>
      ) : null}
      <IconButton size="sm" label="Paste" onClick={work.pasteCopied}>
        <ClipboardPaste aria-hidden />
      </IconButton>
      {ids.size > 0 ? (
        <>
          <IconButton size="sm" label="Remove" onClick={work.removeChosen}>
            <Trash2 aria-hidden />
          </IconButton>
          <IconButton size="sm" label="Choose nothing" onClick={work.chooseNothing}>
            <X aria-hidden />
          </IconButton>
        </>
      ) : null}
      {isMoving ? <MoveDialog onClose={() => setMoving(false)} /> : null}
    </div>
  );
}
