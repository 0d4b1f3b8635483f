import { userRoute } from "@/lib/platform/api/route";
import { liveHub } from "@/lib/platform/live/hub";
import { countStream } from "@/lib/platform/live/open-streams";
import { openStream } from "@/lib/platform/live/stream";

/** The one event stream of a browser: names of what happened and at which event, for whoever is signed in. */
export const GET = userRoute(async (user, { request }) => {
  const uncount = countStream(user.userId);
  try {
    const stream = await openStream(user, liveHub(), { gone: request.signal, onEnd: uncount });
    return new Response(stream, {
      headers: {
        "content-type": "text/event-stream; charset=utf-8",
        // no-transform: what compresses would hold back.
        "cache-control": "no-store, no-transform",
        "x-accel-buffering": "no",
      },
    });
  } catch (error) {
    uncount();
    throw error;
  }
});
