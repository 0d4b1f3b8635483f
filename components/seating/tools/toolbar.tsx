"use client";

import {
  Circle,
  Grid3x3,
  Hand,
  Keyboard,
  Magnet,
  MousePointer2,
  Palette,
  Redo2,
  Sparkles,
  Square,
  Undo2,
} from "lucide-react";
import { memo } from "react";
import { Button } from "@/components/ui/button";
import { DropdownMenu, MenuItem, MenuRadioGroup, MenuRadioItem, MenuSeparator } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { newObject, newTable } from "@/lib/features/seating/rules/edits";
import { formatLength } from "@/lib/features/seating/rules/lengths";
import { objectSizes } from "@/lib/features/seating/rules/objects";
import { usualSeats } from "@/lib/features/seating/rules/seats";
import { tableKinds } from "@/lib/features/seating/rules/table-sizes";
import { objectKinds, tableShapes } from "@/lib/features/seating/types";
import { type ColourMode, colourModeNames, colourModes } from "../colouring";
import { newId } from "../new-id";
import { drawTools, usePlanner, usePlannerView } from "../planner-context";

type Props = {
  isSnapping: boolean;
  onSnapping(is: boolean): void;
  onColour(mode: ColourMode): void;
  onDialog(which: "templates" | "copies" | "keys"): void;
};

/** What is done most: adding, taking back, looking nearer. */
export const Toolbar = memo(function Toolbar({ isSnapping, onSnapping, onColour, onDialog }: Props) {
  const { store, camera, canEdit, tool, setTool, colouring } = usePlannerView();
  const undo = usePlanner((state) => state.undo.at(-1)?.label);
  const redo = usePlanner((state) => state.redo.at(-1)?.label);
  const unit = usePlanner((state) => state.document.room.unit);
  const middle = () => {
    const { left, top, width, height } = camera.size();
    return camera.toRoom({ x: left + width / 2, y: top + height / 2 });
  };
  const select = (id: string) => store.dispatch({ type: "select", selection: { ids: new Set([id]) } });
  const drawn = tool === "corners" || drawTools.some((each) => each === tool);
  return (
    <div
      role="toolbar"
      aria-label="Room plan"
      className="flex shrink-0 items-center gap-1 overflow-x-auto border-b border-border bg-surface px-2 py-1.5 scrollbar-none"
    >
      {canEdit ? (
        <>
          <IconButton
            size="sm"
            label={undo ? `Undo: ${undo.toLowerCase()}` : "Undo"}
            disabled={!undo}
            onClick={() => store.dispatch({ type: "undo" })}
          >
            <Undo2 aria-hidden />
          </IconButton>
          <IconButton
            size="sm"
            label={redo ? `Redo: ${redo.toLowerCase()}` : "Redo"}
            disabled={!redo}
            onClick={() => store.dispatch({ type: "redo" })}
          >
            <Redo2 aria-hidden />
          </IconButton>
          <Rule />
          <DropdownMenu
            align="start"
            trigger={
              <Button size="sm" aria-label="Add table" icon={<Circle aria-hidden />}>
                Table
              </Button>
            }
          >
            {tableShapes.map((shape) => {
              const { name, sizes } = tableKinds[shape];
              const [size] = sizes;
              if (!size) return null;
              const put = () => {
                const table = newTable(store.get().document, shape, size, middle(), newId);
                store.dispatch({ type: "change", label: "Add table", patch: { tables: new Map([[table.id, table]]) } });
                select(table.id);
              };
              return (
                <MenuItem
                  key={shape}
                  onSelect={put}
                  shortcut={`${formatLength(size.width, unit)}, ${usualSeats({ shape, ...size })} seats`}
                >
                  {name}
                </MenuItem>
              );
            })}
          </DropdownMenu>
          <DropdownMenu
            align="start"
            // What is drawn is drawn on the plan: the keys go there.
            keepsFocus={drawn}
            trigger={
              <Button size="sm" aria-label="Add object" icon={<Square aria-hidden />}>
                Object
              </Button>
            }
          >
            {objectKinds.map((kind) => {
              const put = () => {
                const object = newObject(kind, middle(), newId);
                store.dispatch({
                  type: "change",
                  label: `Add ${objectSizes[kind].name.toLowerCase()}`,
                  patch: { objects: new Map([[object.id, object]]) },
                });
                select(object.id);
              };
              return (
                <MenuItem key={kind} onSelect={put}>
                  {objectSizes[kind].name}
                </MenuItem>
              );
            })}
            <MenuSeparator />
            <MenuItem onSelect={() => setTool("draw_wall")}>Draw a wall</MenuItem>
            <MenuItem onSelect={() => setTool("draw_shape")}>Draw a shape</MenuItem>
            <MenuItem onSelect={() => setTool("corners")}>Drag the corners of the room</MenuItem>
            <MenuItem onSelect={() => setTool("draw_outline")}>Draw the room anew</MenuItem>
          </DropdownMenu>
          <Button size="sm" icon={<Sparkles aria-hidden />} onClick={() => onDialog("templates")}>
            Furnish
          </Button>
          <IconButton size="sm" label="Copies in rows or a circle" onClick={() => onDialog("copies")}>
            <Grid3x3 aria-hidden />
          </IconButton>
          <Rule />
        </>
      ) : null}
      <IconButton
        size="sm"
        label="Choose and move"
        aria-pressed={tool === "select"}
        variant={tool === "select" ? "soft" : "ghost"}
        onClick={() => setTool("select")}
      >
        <MousePointer2 aria-hidden />
      </IconButton>
      <IconButton
        size="sm"
        label="Move the view"
        aria-pressed={tool === "pan"}
        variant={tool === "pan" ? "soft" : "ghost"}
        onClick={() => setTool("pan")}
      >
        <Hand aria-hidden />
      </IconButton>
      {canEdit ? (
        <IconButton
          size="sm"
          label="Snap to grid and neighbours"
          aria-pressed={isSnapping}
          variant={isSnapping ? "soft" : "ghost"}
          onClick={() => onSnapping(!isSnapping)}
        >
          <Magnet aria-hidden />
        </IconButton>
      ) : null}
      <Rule />
      <DropdownMenu
        trigger={
          <Button size="sm" variant={colouring.mode === "none" ? "ghost" : "soft"} icon={<Palette aria-hidden />}>
            <span className="lg:max-2xl:sr-only">
              {colouring.mode === "none" ? "Colours" : colourModeNames[colouring.mode]}
            </span>
          </Button>
        }
      >
        <MenuRadioGroup
          label="Colour guests by"
          value={colouring.mode}
          onValueChange={(value) => onColour(colourModes.find((mode) => mode === value) ?? "none")}
        >
          {colourModes.map((mode) => (
            <MenuRadioItem key={mode} value={mode}>
              {colourModeNames[mode]}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
      </DropdownMenu>
      <IconButton size="sm" label="Keys" onClick={() => onDialog("keys")}>
        <Keyboard aria-hidden />
      </IconButton>
    </div>
  );
});

function Rule() {
  return <span aria-hidden className="mx-1 h-5 w-px shrink-0 bg-border" />;
}
