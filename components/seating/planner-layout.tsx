"use client";

import { type KeyboardEvent, memo, type RefObject, useState } from "react";
import { cn } from "@/components/ui/cn";
import { boundsOf } from "@/lib/features/seating/rules/polygons";
import type { Point } from "@/lib/features/seating/types";
import { AutoPanel } from "./auto/auto-panel";
import type { Hit } from "./canvas/hit";
import { SeatingCanvas } from "./canvas/seating-canvas";
import { ChoiceBar } from "./choice-bar";
import type { ColourMode } from "./colouring";
import { ChecksPanel } from "./details/checks-panel";
import { DetailsPanel } from "./details/details-panel";
import { MeasureDialog } from "./details/measure-dialog";
import { GuestPanel } from "./guests/guest-panel";
import { ListView } from "./list/list-view";
import { PlacingBar } from "./placing-bar";
import { usePlannerView } from "./planner-context";
import { CopiesDialog } from "./tools/copies-dialog";
import { KeysDialog } from "./tools/keys-dialog";
import { Legend } from "./tools/legend";
import { NotSaved } from "./tools/not-saved";
import { Notices } from "./tools/notices";
import { SaveState } from "./tools/save-state";
import { TemplatesDialog } from "./tools/templates-dialog";
import { Toolbar } from "./tools/toolbar";
import { ZoomBar } from "./tools/zoom-bar";
import { useRoomWarnings } from "./use-room-warnings";

// They read what they show from the store: what happens around them does not render them.
const [Guests, Details, Auto] = [memo(GuestPanel), memo(DetailsPanel), memo(AutoPanel)];

export type Pane = "plan" | "guests" | "details";

type Props = {
  /** The one pane that a small screen shows. */
  shown: Pane;
  onShown(pane: Pane): void;
  target: Hit | null;
  setTarget(hit: Hit | null): void;
  frameRef: RefObject<HTMLElement | null>;
  onColour(mode: ColourMode): void;
  onSnapping(is: boolean): void;
  /** Why what others do is not seen, if it is not. */
  trouble: string | null;
};

/** Guests on the left, the room in the middle, details on the right; on a small screen one at a time. */
export function PlannerLayout({ shown, onShown, target, setTarget, frameRef, onColour, onSnapping, trouble }: Props) {
  const { store, camera, guests, isSnapping, tool } = usePlannerView();
  const { warnings, warned, settle } = useRoomWarnings(store, guests);
  const [side, setSide] = useState<"details" | "checks" | "auto">("details");
  const [chosenForm, setForm] = useState<"plan" | "list">("plan");
  const form = tool === "select" || tool === "pan" ? chosenForm : "plan";
  const [dialog, setDialog] = useState<"templates" | "copies" | "keys" | null>(null);
  const [measured, setMeasured] = useState<{ from: Point; to: Point } | null>(null);
  const [isWide, setWide] = useState(false);
  // What is shown stays in the middle of a window of another size.
  const widen = (is: boolean) => {
    setWide(is);
    requestAnimationFrame(() => camera.fit(boundsOf(store.get().document.room.outline)));
  };
  const close = () => setDialog(null);
  const open = () => setSide("details");
  const pane = (name: Pane) =>
    cn("min-h-0 min-w-0", shown === name ? "flex flex-col" : "max-lg:hidden", "lg:flex lg:flex-col");

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "F6" && !(event.target instanceof Element && event.target.closest("[role=dialog]"))) {
      event.preventDefault();
      toNextPane(event.currentTarget, event.shiftKey ? -1 : 1);
    }
    const isTyping = event.target instanceof Element && event.target.closest("input, textarea, select, [role=dialog]");
    const key = event.key.toLowerCase();
    if (isTyping || !(event.ctrlKey || event.metaKey) || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    event.nativeEvent.stopPropagation();
    store.dispatch({ type: key === "y" || event.shiftKey ? "redo" : "undo" });
  };

  return (
    <section
      aria-label="Seating planner"
      data-planner
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className={cn(
        "flex flex-col outline-none overflow-hidden bg-surface",
        isWide
          ? "fixed inset-0 z-30"
          : "h-[max(34rem,calc(100dvh-19.75rem))] rounded-xl border border-border shadow-xs max-lg:h-[max(32rem,calc(100dvh-9rem))]",
      )}
    >
      <NotSaved trouble={trouble} />
      <Notices />
      <div className="border-b border-border p-1.5 lg:hidden">
        <ChoiceBar
          label="Shown"
          value={shown}
          onChange={onShown}
          choices={[
            { value: "plan", label: form === "plan" ? "Room" : "List" },
            { value: "guests", label: "Guests" },
            { value: "details", label: "Details" },
          ]}
        />
      </div>
      <div className="grid min-h-0 grow grid-cols-1 lg:grid-cols-[15.5rem_minmax(0,1fr)_17rem] 2xl:grid-cols-[18rem_minmax(0,1fr)_19rem]">
        <div data-pane className={cn(pane("guests"), "lg:border-r lg:border-border")}>
          <Guests />
        </div>
        <div data-pane className={pane("plan")}>
          <Toolbar isSnapping={isSnapping} onSnapping={onSnapping} onColour={onColour} onDialog={setDialog} />
          <div className="relative min-h-0 grow overflow-hidden">
            <div className={cn("size-full", form === "list" && "invisible absolute")}>
              <SeatingCanvas
                warned={warned}
                target={target}
                setTarget={setTarget}
                onOpen={open}
                onMeasured={(from, to) => setMeasured({ from, to })}
                onHelp={() => setDialog("keys")}
                onChecked={settle}
                frameRef={frameRef}
              />
            </div>
            {form === "list" ? <ListView warned={warned} /> : <Legend />}
            {form === "list" ? null : <ZoomBar isWide={isWide} onWide={widen} />}
            <PlacingBar />
          </div>
          <div className="flex shrink-0 items-center justify-between gap-3 border-t border-border px-3 py-1.5">
            <SaveState />
            <ChoiceBar
              label="Shown as"
              className="w-44"
              value={form}
              onChange={setForm}
              choices={[
                { value: "plan", label: "Plan" },
                { value: "list", label: "List" },
              ]}
            />
          </div>
        </div>
        <div data-pane className={cn(pane("details"), "lg:border-l lg:border-border")}>
          <div className="border-b border-border p-1.5">
            <ChoiceBar
              label="Beside the plan"
              value={side}
              onChange={setSide}
              choices={[
                { value: "details" as const, label: "Details" },
                { value: "checks" as const, label: "Checks", ...(warnings.length > 0 && { count: warnings.length }) },
                { value: "auto" as const, label: "Auto-seat" },
              ]}
            />
          </div>
          <section
            aria-label={side === "details" ? "Details" : side === "checks" ? "Checks" : "Auto-seating"}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keys also where nothing in it can be changed.
            tabIndex={0}
            className="focus-ring min-h-0 grow overflow-y-auto -outline-offset-2"
          >
            {side === "details" ? <Details /> : null}
            {side === "checks" ? <ChecksPanel warnings={warnings} /> : null}
            {/* Stays while it runs, whatever is looked at. */}
            <div hidden={side !== "auto"}>
              <Auto />
            </div>
          </section>
        </div>
      </div>
      <TemplatesDialog open={dialog === "templates"} onClose={close} />
      <CopiesDialog open={dialog === "copies"} onClose={close} />
      <KeysDialog open={dialog === "keys"} onClose={close} />
      <MeasureDialog measured={measured} onClose={() => setMeasured(null)} />
    </section>
  );
}

/** Guests, the room, its details: F6 goes from one to the next, Shift and F6 back. */
function toNextPane(planner: Element, by: 1 | -1): void {
  const panes = [...planner.querySelectorAll("[data-pane]")].filter((pane) => pane.checkVisibility());
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(Math.max(at, by > 0 ? -1 : 0) + by + panes.length) % panes.length];
  const entrances = "[data-item], [role=application], section[tabindex], input[type=search]";
  for (const each of next?.querySelectorAll<HTMLElement>(entrances) ?? []) {
    if (!each.checkVisibility({ visibilityProperty: true })) continue;
    each.focus();
    return;
  }
}
