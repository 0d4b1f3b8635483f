import type { RoomTable } from "@/lib/features/seating/types";
import { newId } from "@/lib/platform/ids";
import { makeEvent, makeMember, type TestEvent } from "@/lib/testing/factories";
import { signIn } from "@/lib/testing/request";
import { makeLayout } from "@/lib/testing/seating-factories";

export type SeatingCrowd = {
  event: TestEvent;
  layoutId: string;
  /** One of its tables, as it is sent. */
  table: Omit<RoomTable, "revision">;
  /** Whoever moves it. */
  mover: string;
  /** The others, by their sessions. */
  cookies: string[];
};

/** A layout, and planners of one organization who are signed in. */
export async function makeSeatingCrowd(size: { planners: number; tables: number }): Promise<SeatingCrowd> {
  const event = await makeEvent();
  const { layoutId, tables } = await makeLayout(event, { tables: size.tables, seats: 10 });
  const [first] = tables;
  if (!first) throw new Error("The layout has no table.");
  const { revision: _, ...table } = first;
  const cookies: string[] = [];
  for (let planner = 0; planner <= size.planners; planner++) {
    const { user } = await makeMember(event.organizationId, "planner");
    cookies.push((await signIn({ ...user, sessionId: newId() })).cookie);
  }
  const [mover = "", ...others] = cookies;
  return { event, layoutId, table, mover, cookies: others };
}
