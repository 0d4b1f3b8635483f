import { type Guide, snapped } from "@/lib/features/seating/rules/arrange";
import { bodyOf } from "@/lib/features/seating/rules/clearances";
import { inWall } from "@/lib/features/seating/rules/drawing";
import { thingOf } from "@/lib/features/seating/rules/edits";
import { gridOf } from "@/lib/features/seating/rules/lengths";
import type { PlanDocument } from "@/lib/features/seating/rules/plan-document";
import { plus } from "@/lib/features/seating/rules/points";
import { type Box, grown } from "@/lib/features/seating/rules/polygons";
import { isDoor } from "@/lib/features/seating/rules/warnings-about";
import type { Point } from "@/lib/features/seating/types";
import type { Camera } from "./camera";
import { type Carry, mostLifted } from "./carry";
import type { HitTest } from "./hit";
import type { Place } from "./live-checks";

/** How far things go, the lines that led them, and the wall that a door goes into. */
type Snap = { by: Point; guides: readonly Guide[]; wall: Place | null };
type Moved = { carry: Carry; ids: ReadonlySet<string>; box: Box };

export const freely = (by: Point): Snap => ({ by, guides: [], wall: null });

/** Corrects a move to neighbours, else to the grid; a door that is brought near a wall of the room goes into it. */
export function snapTo(plan: PlanDocument, hits: HitTest, camera: Camera, { carry, ids, box }: Moved, by: Point): Snap {
  const moved = { left: box.left + by.x, right: box.right + by.x, top: box.top + by.y, bottom: box.bottom + by.y };
  // A whole hall goes by the grid alone: it has no neighbours to speak of.
  const near = ids.size > mostLifted ? [] : hits.near(plan, grown(moved, 6000)).filter((id) => !ids.has(id));
  const others = near.flatMap((id) => thingOf(plan, id) ?? []).map((thing) => bodyOf(thing).box);
  const { outline, unit } = plan.room;
  const { scale } = camera.view;
  const [first, ...more] = carry.things;
  const isOneDoor = first !== undefined && more.length === 0 && isDoor(first);
  const wall = isOneDoor ? inWall(outline, plus(first.at, by), Math.max(300, 14 / scale)) : null;
  if (wall) return { by, guides: [], wall };
  const snap = snapped(moved, others, { reach: 8 / scale, grid: gridOf(unit).step });
  return { by: plus(by, snap.by), guides: snap.guides, wall: null };
}

/** What lies in a box with all of its body. */
export function thingsWithin(plan: PlanDocument, hits: HitTest, box: Box): string[] {
  return hits.near(plan, box).filter((id) => {
    const thing = thingOf(plan, id);
    const body = thing && bodyOf(thing).box;
    return body && body.left >= box.left && body.right <= box.right && body.top >= box.top && body.bottom <= box.bottom;
  });
}
