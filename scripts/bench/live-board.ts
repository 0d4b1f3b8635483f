import { startTestApp } from "@/lib/testing/app";
import { onClose } from "../app/closing";
import { type Figure, spread } from "./figure";

const planners = 50;
const browsersEach = 10;
const households = 1000;
const answers = 20;
const goalMs = 500;
/** A stream that has heard nothing for so long has missed it. */
const missedMs = 10_000;

/**
 * An event whose answers 500 open pages follow, each by a stream of its own with a session of its own. A household
 * answers; every stream has to hear of it, and what a page then reads again has to show it. The next one answers when all
 * have heard. The app runs as always, its confirmations and notifications with it.
 */
export async function liveBoardFigures(say: (line: string) => void = console.log): Promise<Figure[]> {
  const app = await startTestApp({ name: "bench-live-board" });
  onClose(app.stop);
  Object.assign(process.env, app.variables);
  const { makeBoardCrowd, answerForm } = await import("./board-crowd");
  const { openStreams } = await import("./board-streams");
  const { sendForms } = await import("./send-forms");
  const crowd = await makeBoardCrowd({ planners, browsersEach, households });
  // As autovacuum does within the minute.
  const { db } = await import("@/lib/platform/db");
  await db.$executeRaw`ANALYZE`;
  const streams = await openStreams(app.url, crowd.cookies);
  onClose(streams.close);
  say(`${crowd.cookies.length} streams are open; ${answers} households answer …`);
  const hint = `data: ${JSON.stringify({ name: "rsvp/answer.given", eventId: crowd.event.eventId })}`;
  const [fromSending, fromAnswer, shown]: number[][] = [[], [], []];
  for (let turn = 0; turn <= answers; turn++) {
    const sending = await answerForm(app.url, crowd, turn);
    const heard = streams.nextOnAll(hint, missedMs);
    const viewer = turn % crowd.cookies.length;
    const seen = streams
      .nextOn(viewer, hint)
      .then(() => readBoard(app.url, crowd.event.eventId, crowd.cookies[viewer]));
    const sent = performance.now();
    await sendForms([sending], 1);
    const answered = performance.now();
    const coming = await seen;
    const read = performance.now();
    if (coming !== (turn + 1) * crowd.people) throw new Error(`The board shows ${coming} after ${turn + 1} answers`);
    const moments = await heard;
    const delays = moments.map((at) => Math.max(0, at - answered));
    say(`answer ${turn}: heard by ${delays.length}, the last after ${Math.max(...delays).toFixed(0)} ms`);
    // The first warms up.
    if (turn === 0) continue;
    fromSending?.push(...moments.map((at) => at - sent));
    fromAnswer?.push(...delays);
    shown?.push(read - answered);
  }
  return [
    figure("from the guest's confirmation to each of 500 browsers", fromAnswer ?? [], goalMs),
    figure("from the guest's sending to each of 500 browsers", fromSending ?? []),
    figure("from the guest's confirmation to a board that shows it", shown ?? []),
  ];
}

async function readBoard(url: string, eventId: string, cookie = ""): Promise<number> {
  const response = await fetch(`${url}/api/ui/rsvp/${eventId}/board`, { headers: { cookie } });
  const board: { guests: { coming: number } } = await response.json();
  return board.guests.coming;
}

function figure(name: string, values: readonly number[], limit?: number): Figure {
  const product = spread(values);
  const longest = `${values.length} times, at most ${Math.max(...values).toFixed(0)} ms`;
  const goals = limit ? [{ text: `p95 under ${limit} ms`, met: product.p95 < limit }] : [];
  return { name: `${name} (${longest})`, unit: "ms", product, goals };
}
