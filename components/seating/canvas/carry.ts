import { bodyOf } from "@/lib/features/seating/rules/clearances";
import type { PlanDocument } from "@/lib/features/seating/rules/plan-document";
import { plus, rounded, turnedAround, wholeDegrees } from "@/lib/features/seating/rules/points";
import type { RoomWarning } from "@/lib/features/seating/rules/warnings-about";
import type { Point, RoomObject, RoomTable } from "@/lib/features/seating/types";
import type { HitTest } from "./hit";
import { type Found, makeLiveChecks, type Place } from "./live-checks";
import { outlinePath } from "./outline-path";

/** Up to so many move themselves. Of more, one outline of all moves, so that a frame costs the same for a whole hall. */
export const mostLifted = 60;

type Thing = RoomTable | RoomObject;

/** Things on their way, drawn past React: one attribute a moved thing and frame, and what is wrong where they are. */
export type Carry = {
  things: readonly Thing[];
  move(by: Point): void;
  turn(middle: Point, degrees: number): void;
  /** One thing alone, at a place of its own. */
  place(place: Place): void;
  /** Puts everything back to where React left it. */
  putBack(): void;
  /** What is wrong with those that were looked at where they are now. */
  found(): Found;
};

/** Takes things up from the plan. `note` says in words what is wrong meanwhile. */
export function takeUp(
  { world, note, plan, hits }: { world: HTMLElement; note: HTMLElement | null; plan: PlanDocument; hits: HitTest },
  things: readonly Thing[],
): Carry {
  const isOutlined = things.length > mostLifted;
  const outlines = new Map(things.map((thing) => [thing.id, outlinePath(bodyOf(thing))]));
  const [outline, warnedOutline] = [
    world.querySelector("[data-outline]"),
    world.querySelector("[data-outline-warned]"),
  ];
  const nodes = isOutlined
    ? null
    : new Map(things.map(({ id }) => [id, world.querySelector(`[data-thing="${CSS.escape(id)}"]`)]));
  if (isOutlined) outline?.setAttribute("d", [...outlines.values()].join(""));
  const first = things[0]?.at ?? { x: 0, y: 0 };
  const checks = makeLiveChecks(plan, hits, things);

  const draw = (placeOf: (thing: Thing) => Place, transform: string) => {
    for (const each of [outline, warnedOutline]) each?.setAttribute("transform", transform);
    if (nodes) for (const thing of things) nodes.get(thing.id)?.setAttribute("transform", transformOf(placeOf(thing)));
  };
  const check = (placeOf: (thing: Thing) => Place) => {
    for (const [id, { length }] of checks.look(placeOf))
      nodes?.get(id)?.setAttribute("data-live", length > 0 ? "warned" : "sound");
    // Of a whole hall, what a round over all of them has found; a drawing of hundreds is not made anew in each frame.
    if (!checks.isRoundOver()) return;
    const warned = [...checks.found()].filter(([, { length }]) => length > 0);
    // Above everything else: what is carried may lie below what it is carried over.
    const d = warned.map(([id]) => outlines.get(id) ?? "").join("");
    if (warnedOutline?.getAttribute("d") !== d) warnedOutline?.setAttribute("d", d);
    tell(note, warned);
  };
  const show = (placeOf: (thing: Thing) => Place, transform: string) => {
    draw(placeOf, transform);
    check(placeOf);
  };
  return {
    things,
    move: (by) => show(({ at, rotation }) => ({ at: rounded(plus(at, by)), rotation }), `translate(${by.x} ${by.y})`),
    turn: (middle, degrees) =>
      show(
        ({ at, rotation }) => ({
          at: rounded(turnedAround(at, middle, degrees)),
          rotation: wholeDegrees(rotation + degrees),
        }),
        `rotate(${degrees} ${middle.x} ${middle.y})`,
      ),
    place: (place) => show(() => place, `translate(${place.at.x - first.x} ${place.at.y - first.y})`),
    putBack() {
      draw((thing) => thing, "");
      for (const each of [outline, warnedOutline]) each?.removeAttribute("d");
      for (const node of nodes?.values() ?? []) node?.removeAttribute("data-live");
      tell(note, []);
    },
    found: checks.found,
  };
}

const transformOf = ({ at, rotation }: Place) => `translate(${at.x} ${at.y}) rotate(${rotation})`;

function tell(note: HTMLElement | null, warned: readonly [string, readonly RoomWarning[]][]) {
  if (!note) return;
  const messages = warned.flatMap(([, warnings]) => warnings.map(({ message }) => message));
  const [first] = messages;
  note.hidden = first === undefined;
  const text = messages.length > 1 ? `${first} And ${messages.length - 1} more.` : (first ?? "");
  if (note.textContent !== text) note.textContent = text;
}
