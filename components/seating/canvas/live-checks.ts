import { floorOf } from "@/lib/features/seating/rules/clearances";
import { thingOf } from "@/lib/features/seating/rules/edits";
import type { PlanDocument } from "@/lib/features/seating/rules/plan-document";
import { grown } from "@/lib/features/seating/rules/polygons";
import { type RoomWarning, warningsAbout } from "@/lib/features/seating/rules/warnings-about";
import type { Point, RoomObject, RoomTable } from "@/lib/features/seating/types";
import { monotonicMs } from "@/lib/platform/clock";
import type { HitTest } from "./hit";

/** For checking what is carried, in each frame; of a whole hall a few at a time, since little is seen of each. */
const budgetMs = { few: 2, many: 0.6 };
const many = 60;

type Thing = RoomTable | RoomObject;
export type Place = { at: Point; rotation: number };
export type Found = ReadonlyMap<string, readonly RoomWarning[]>;

/** What is wrong with things where they stand, apart from one another. */
export function checkPlaced(plan: PlanDocument, hits: HitTest, things: readonly Thing[]): Found {
  const ids = new Set(things.map(({ id }) => id));
  return new Map(things.map((thing) => [thing.id, about(plan, hits, thing, ids)]));
}

function about(plan: PlanDocument, hits: HitTest, thing: Thing, carried: ReadonlySet<string>): RoomWarning[] {
  const near = hits.near(plan, grown(floorOf(thing).box, plan.room.aisle)).filter((id) => !carried.has(id));
  return warningsAbout(
    thing,
    near.flatMap((id) => thingOf(plan, id) ?? []),
    plan.room,
  );
}

/** Checks things while they are carried: as many in a frame as there is time for, the others in the next ones. */
export function makeLiveChecks(plan: PlanDocument, hits: HitTest, things: readonly Thing[]) {
  const ids = new Set(things.map(({ id }) => id));
  const found = new Map<string, readonly RoomWarning[]>();
  let next = 0;
  return {
    /** Where each stands now; answers those that were looked at. */
    look(placeOf: (thing: Thing) => Place): Found {
      const until = monotonicMs() + (things.length > many ? budgetMs.many : budgetMs.few);
      const seen = new Map<string, readonly RoomWarning[]>();
      while (seen.size < things.length) {
        const thing = things[next];
        next = (next + 1) % things.length;
        if (!thing) break;
        seen.set(thing.id, about(plan, hits, { ...thing, ...placeOf(thing) }, ids));
        if (next === 0 || monotonicMs() >= until) break;
      }
      for (const [id, warnings] of seen) found.set(id, warnings);
      return seen;
    },
    /** Whether the last look ended with the last of them. */
    isRoundOver: () => next === 0,
    found: (): Found => found,
  };
}
