"use client";

import { cornersOf, shapedAs } from "@/lib/features/seating/rules/corners";
import { objectTitle } from "@/lib/features/seating/rules/objects";
import type { RoomObject } from "@/lib/features/seating/types";
import { usePlanner, usePlannerView } from "../planner-context";
import { CornerEditor } from "./corner-editor";

/** The corners that can be taken hold of: those of the room while it is reshaped, or of the one free shape that is chosen. */
export function Corners() {
  const { store, canEdit, tool, setTool } = usePlannerView();
  const outline = usePlanner((state) => state.document.room.outline);
  const ids = usePlanner((state) => state.selection.ids);
  const objects = usePlanner((state) => state.document.objects);
  const [id] = ids;
  const shape = ids.size === 1 && id !== undefined ? objects.get(id) : undefined;
  if (!canEdit) return null;
  if (tool === "corners") {
    return (
      <CornerEditor
        of="the room"
        corners={outline}
        onChange={(next, merge) =>
          store.dispatch({
            type: "change",
            label: "Outline",
            patch: { room: { outline: next } },
            ...(merge !== null && { merge }),
          })
        }
        onDone={() => setTool("select")}
      />
    );
  }
  if (tool !== "select" || !shape?.points || shape.isLocked) return null;
  const put = (object: RoomObject, merge: string | null) =>
    store.dispatch({
      type: "change",
      label: "Corners",
      patch: { objects: new Map([[object.id, object]]) },
      ...(merge !== null && { merge }),
    });
  return (
    <CornerEditor
      key={shape.id}
      of={objectTitle(shape)}
      corners={cornersOf(shape)}
      onChange={(next, merge) => put({ ...shape, ...shapedAs(shape, next) }, merge)}
      onDone={() => store.dispatch({ type: "select", selection: {} })}
    />
  );
}
