"use client";

import { useDraggable, useDroppable } from "@dnd-kit/core";
import { RotateCw } from "lucide-react";
import { type RefObject, useEffect, useEffectEvent, useRef, useSyncExternalStore } from "react";
import { cn } from "@/components/ui/cn";
import { boxAround } from "@/lib/features/seating/rules/arrange";
import { bodyOf } from "@/lib/features/seating/rules/clearances";
import { thingOf } from "@/lib/features/seating/rules/edits";
import { gridOf } from "@/lib/features/seating/rules/lengths";
import { boundsOf } from "@/lib/features/seating/rules/polygons";
import type { Viewport } from "@/lib/features/seating/state";
import type { Point } from "@/lib/features/seating/types";
import { usePlannerView } from "../planner-context";
import { Corners } from "./corners";
import { DrawingLayer } from "./drawing-layer";
import { drawGrid } from "./grid";
import type { Hit } from "./hit";
import type { Found } from "./live-checks";
import { drawRulers, rulerWidth } from "./rulers";
import { ShapeBar } from "./shape-bar";
import { TargetRing } from "./target-ring";
import { useCanvasKeys } from "./use-canvas-keys";
import { useCanvasPointer } from "./use-canvas-pointer";
import { useDrawing } from "./use-drawing";
import { followWheel } from "./wheel";
import { World } from "./world";

/** The droppable's id, and that of whoever is dragged from a seat. */
const canvasDropId = "seating-canvas";
const seatedDragId = "seating-seated-guest";

type Props = {
  warned: ReadonlySet<string>;
  target: Hit | null;
  setTarget(hit: Hit | null): void;
  onOpen(hit: Hit): void;
  onMeasured(from: Point, to: Point): void;
  onHelp(): void;
  onChecked(found: Found): void;
  frameRef: RefObject<HTMLElement | null>;
};

/** The room to scale: panned, zoomed and worked in with a mouse, fingers or keys. */
export function SeatingCanvas({ warned, target, setTarget, onOpen, onMeasured, onHelp, onChecked, frameRef }: Props) {
  const { store, camera, placing, tool } = usePlannerView();
  const frame = useRef<HTMLElement | null>(null);
  const world = useRef<HTMLDivElement>(null);
  const overlay = useRef<SVGSVGElement>(null);
  const note = useRef<HTMLParagraphElement>(null);
  const rulers = useRef<HTMLCanvasElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const { setNodeRef } = useDroppable({ id: canvasDropId });
  const carried = useRef<{ guestIds: string[] }>({ guestIds: [] });
  const isCarrying = useRef(false);
  const drag = useDraggable({ id: seatedDragId, data: carried.current });

  const showAll = () => camera.fit(boundsOf(store.get().document.room.outline));
  const onCarry = (guestId: string) => {
    carried.current.guestIds = [guestId];
    isCarrying.current = true;
  };
  const drawing = useDrawing();
  const pointer = useCanvasPointer({ world, overlay, note, onChecked, onCarry, onMeasured, onOpen });
  const onKeys = useCanvasKeys({
    target,
    setTarget,
    onOpen,
    onHelp,
    onChecked,
    showAll,
    cancelPointer: pointer.cancel,
  });

  const draw = useEffectEvent((view: Viewport) => {
    const { unit } = store.get().document.room;
    if (frame.current) drawGrid(frame.current, view, gridOf(unit).bold);
    if (rulers.current) drawRulers(rulers.current, view, unit);
    placeHandle(view);
  });
  const placeHandle = useEffectEvent((view: Viewport) => {
    const { selection, document } = store.get();
    const things = [...selection.ids].flatMap((id) => thingOf(document, id) ?? []);
    const button = handle.current;
    if (!button) return;
    button.hidden = things.length === 0 || things.every(({ isLocked }) => isLocked);
    if (button.hidden) return;
    const box = boxAround(things.map((thing) => ({ box: bodyOf(thing).box })));
    const [x, y] = [((box.left + box.right) / 2 - view.x) * view.scale, (box.top - view.y) * view.scale];
    button.style.transform = `translate(${Math.round(x - 14)}px, ${Math.round(y - 44)}px)`;
  });

  useEffect(() => {
    const [element, inner] = [frame.current, world.current];
    if (!element || !inner) return;
    const detach = camera.attach({
      frame: element,
      world: inner,
      draw,
      rest: (view) => store.dispatch({ type: "look", viewport: { ...view } }),
    });
    camera.measured();
    camera.fit(boundsOf(store.get().document.room.outline));
    const watch = new ResizeObserver(() => camera.measured());
    watch.observe(element);
    const stopWheel = followWheel(element, camera);
    const onScroll = () => camera.measured();
    window.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      detach();
      watch.disconnect();
      stopWheel();
      window.removeEventListener("scroll", onScroll);
    };
  }, [camera, store]);

  // What is drawn or reshaped is so by keys too.
  useEffect(() => {
    if (tool === "select" || tool === "pan" || tool === "measure") return;
    frame.current?.focus({ preventScroll: true });
    if (tool !== "corners") return;
    // Every corner in sight, and none below what lies over the plan.
    camera.measured();
    camera.fit(boundsOf(store.get().document.room.outline), 100);
  }, [tool, camera, store]);

  // Until the page's script runs, nothing answers to a press; and a hall of tables need not be sent twice.
  const isReady = useSyncExternalStore(
    noChange,
    () => true,
    () => false,
  );

  // The handle follows what is chosen and where it was put.
  useEffect(() => {
    let { selection, document } = store.get();
    return store.subscribe(() => {
      const now = store.get();
      if (now.selection === selection && now.document === document) return;
      const isOtherRoom = now.document.room !== document.room;
      ({ selection, document } = now);
      if (isOtherRoom) draw(camera.view);
      else placeHandle(camera.view);
    });
  }, [store, camera]);

  return (
    <div className="flex size-full flex-col">
      <ShapeBar drawing={drawing} />
      <section
        ref={(element) => {
          frame.current = element;
          frameRef.current = element;
          setNodeRef(element);
          drag.setNodeRef(element);
        }}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a drawing that is worked in by keys.
        tabIndex={0}
        role="application"
        aria-roledescription="room plan"
        aria-label="Room plan"
        aria-describedby="seating-canvas-keys"
        data-ready={isReady}
        data-placing={placing ? true : undefined}
        className={cn(
          "group/plan relative min-h-0 w-full grow touch-none overflow-hidden bg-sunken focus-ring -outline-offset-2 select-none",
          tool === "pan"
            ? "cursor-grab active:cursor-grabbing"
            : tool === "measure" || drawing.drawn
              ? "cursor-crosshair"
              : placing
                ? "cursor-copy"
                : "cursor-default",
        )}
        onMouseDown={(event) => isCarrying.current && drag.listeners?.onMouseDown?.(event)}
        onTouchStart={(event) => isCarrying.current && drag.listeners?.onTouchStart?.(event)}
        onPointerDown={(event) => {
          isCarrying.current = false;
          frame.current?.focus({ preventScroll: true });
          if (drawing.drawn && event.button === 0) drawing.onPointerDown(event);
          else pointer.onPointerDown(event);
        }}
        onPointerMove={(event) => {
          drawing.onPointerMove(event);
          pointer.onPointerMove(event);
        }}
        onPointerUp={pointer.onPointerUp}
        onPointerCancel={pointer.onPointerCancel}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget) return;
          const isDone = drawing.onKeyDown(event) || onKeys(event);
          if (!isDone) return;
          event.preventDefault();
          event.stopPropagation();
          event.nativeEvent.stopPropagation();
        }}
      >
        <div ref={world} className="absolute top-0 left-0 origin-top-left">
          {isReady ? <World warned={warned} /> : null}
          <TargetRing target={target} />
          {isReady ? <Corners /> : null}
          {drawing.drawn ? <DrawingLayer drawn={drawing.drawn} /> : null}
        </div>
        <svg ref={overlay} aria-hidden="true" className="pointer-events-none absolute inset-0 size-full">
          <rect visibility="hidden" rx={2} className="fill-accent/10 stroke-accent-ink" />
          <path className="fill-none stroke-accent-ink [stroke-dasharray:4_3]" />
        </svg>
        <canvas
          ref={rulers}
          className="pointer-events-none absolute inset-0 size-full border-0 border-border-strong text-muted max-sm:hidden"
          style={{
            backgroundColor: "var(--surface)",
            clipPath: `polygon(0 0, 100% 0, 100% ${rulerWidth + 1}px, ${rulerWidth + 1}px ${rulerWidth + 1}px, ${rulerWidth + 1}px 100%, 0 100%)`,
          }}
        />
        <button
          ref={handle}
          type="button"
          hidden
          tabIndex={-1}
          aria-label="Turn what is chosen (or press R)"
          onPointerDown={(event) => {
            frame.current?.setPointerCapture(event.pointerId);
            pointer.beginTurn(event);
          }}
          className="absolute top-0 left-0 grid size-7 group-data-dragging/plan:invisible cursor-grab place-items-center rounded-full border border-border-strong bg-raised text-accent-ink shadow-sm"
        >
          <RotateCw aria-hidden className="size-3.5" />
        </button>
        <p
          ref={note}
          hidden
          aria-hidden="true"
          data-live-note
          className="pointer-events-none absolute top-8 left-1/2 max-w-[min(90%,30rem)] -translate-x-1/2 rounded-md border border-warning bg-warning-soft px-3 py-1.5 text-warning-ink shadow-md"
        />
        <p id="seating-canvas-keys" className="sr-only">
          Page up and page down go from table to table, arrows move what is chosen, R turns it, Enter opens it, question
          mark shows all keys. The list does everything that can be done here.
        </p>
      </section>
    </div>
  );
}

const noChange = () => () => undefined;
