import type { RunningSeating } from "@/lib/features/seating/auto/state";
import type { EndRun, StartRun } from "@/lib/features/seating/runs/schema";
import type { RunNews } from "@/lib/features/seating/runs/types";

/** What a page hears: the server's news, or that it does not run this. `isPassing`: another place can look instead. */
export type ServerNews = RunNews | { is: "refused"; message: string; isPassing: boolean };

const broken = "The line to the server broke. Nothing was changed. Try again.";

/** Looks for seats on the server; `hear` gets its news until the final proposal, a failure, a refusal or `cancel`. */
export function startOnServer(
  { eventId, layoutId }: { eventId: string; layoutId: string },
  asked: StartRun,
  hear: (news: ServerNews) => void,
): RunningSeating {
  const url = `/api/seating/${eventId}/${layoutId}/auto`;
  const line = new AbortController();
  let runId: string | null = null;
  let isOver = false;
  const tell = (news: ServerNews) => {
    if (isOver) return;
    if (news.is === "started") runId = news.runId;
    if (news.is === "refused" || news.is === "failed" || (news.is === "proposal" && news.isFinal)) isOver = true;
    hear(news);
  };
  const end = async (outcome: EndRun["with"]) => {
    if (runId === null) return;
    const body = JSON.stringify({ runId, with: outcome } satisfies EndRun);
    await fetch(url, { method: "PATCH", headers: { "content-type": "application/json" }, body, keepalive: true });
  };
  const follow = async () => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(asked),
      signal: line.signal,
    });
    if (!response.ok || !response.body) return tell(await refusalOf(response));
    for await (const news of linesOf(response.body)) tell(news);
    tell({ is: "failed", message: broken });
  };
  follow().catch((error: unknown) => {
    if (isOver || line.signal.aborted) return;
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    // Before it began nothing is lost by looking elsewhere.
    if (runId === null) tell({ is: "refused", message: "The server cannot be reached", isPassing: true });
    else tell({ is: "failed", message: broken });
  });
  /** Where asking fails the line is broken too, and the run ends with it. */
  const lost = (error: unknown) => {
    if (!(error instanceof TypeError)) throw error;
  };
  return {
    show: () => undefined,
    finish: () => void end("proposal").catch(lost),
    cancel: () => {
      isOver = true;
      line.abort();
      end("nothing").catch(lost);
    },
  };
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<RunNews> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const lines = (rest + decoder.decode(piece.value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line) yield JSON.parse(line);
  }
}

/** Too many at once, or trouble of its own: those pass. What it will never take is said as it is. */
async function refusalOf(response: Response): Promise<ServerNews> {
  const isPassing = response.status === 429 || response.status >= 500;
  const body: unknown = await response.json().catch(() => null);
  const error = typeof body === "object" && body !== null && "error" in body ? body.error : null;
  const isSaid = typeof error === "object" && error !== null && "message" in error && typeof error.message === "string";
  const message = isPassing
    ? "The server has no room for this just now"
    : "The server did not take this on. Try again.";
  return { is: "refused", isPassing, message: isSaid && !isPassing ? String(error.message) : message };
}
