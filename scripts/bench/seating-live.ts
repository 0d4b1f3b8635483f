import { startTestApp } from "@/lib/testing/app";
import { onClose } from "../app/closing";
import { type Figure, spread } from "./figure";

const tables = 60;
const planners = 10;
const changes = 40;
const goalMs = 2_000;
const missedMs = 10_000;

/**
 * A layout that eleven planners have open. One of them moves a table; the others hear of it by their streams and read
 * what changed, as their pages do. Measured from the acknowledgement of the change to the moved table in each answer.
 */
export async function seatingLiveFigures(say: (line: string) => void = console.log): Promise<Figure[]> {
  const app = await startTestApp({ name: "bench-seating-live" });
  onClose(app.stop);
  Object.assign(process.env, app.variables);
  const { makeSeatingCrowd } = await import("./seating-crowd");
  const { openStreams } = await import("./board-streams");
  const { event, layoutId, table, mover, cookies } = await makeSeatingCrowd({ planners, tables });
  const streams = await openStreams(app.url, cookies);
  onClose(streams.close);
  const path = `${event.eventId}/${layoutId}`;
  const hint = `data: ${JSON.stringify({ name: "seating/layout.changed", eventId: event.eventId })}`;
  const [heard, shown]: [number[], number[]] = [[], []];
  let [revision, since] = [1, 1];
  for (let turn = 0; turn <= changes; turn++) {
    const at = { ...table.at, y: table.at.y + turn * 10 };
    const all = streams.nextOnAll(hint, missedMs);
    const seen = cookies.map(async (cookie, index) => {
      await streams.nextOn(index, hint);
      const delta = await readDelta(`${app.url}/api/ui/seating/${path}?since=${since}`, cookie);
      if (delta.tables[0]?.at.y !== at.y) throw new Error(`A page read another place after change ${turn}`);
      return performance.now();
    });
    const change = { do: "put_table", table: { ...table, at }, expects: revision };
    revision = await save(`${app.url}/api/seating/${path}`, mover, { since, changes: [change] });
    const acknowledged = performance.now();
    const [hints, pages] = await Promise.all([all, Promise.all(seen)]);
    since = revision;
    // The first warms up.
    if (turn === 0) continue;
    heard.push(...hints.map((moment) => Math.max(0, moment - acknowledged)));
    shown.push(...pages.map((moment) => moment - acknowledged));
  }
  say(`${changes} changes were read by ${cookies.length} other browsers`);
  return [
    figure("from a change's acknowledgement to the other planners' browsers", heard),
    figure("from there to the changed plan in their hands", shown, goalMs),
  ];
}

async function save(url: string, cookie: string, batch: object): Promise<number> {
  const headers = { cookie, "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(batch) });
  const outcome: { ok: boolean; delta: { revision: number } } = await response.json();
  if (!outcome.ok) throw new Error(`A change was answered ${response.status}`);
  return outcome.delta.revision;
}

async function readDelta(url: string, cookie: string): Promise<{ tables: { at: { y: number } }[] }> {
  const response = await fetch(url, { headers: { cookie } });
  return response.json();
}

function figure(name: string, values: readonly number[], limit?: number): Figure {
  const product = spread(values);
  const longest = `${values.length} times, at most ${Math.max(...values).toFixed(0)} ms`;
  const goals = limit ? [{ text: `at most ${limit} ms`, met: Math.max(...values) < limit }] : [];
  return { name: `${name} (${longest})`, unit: "ms", product, goals };
}
