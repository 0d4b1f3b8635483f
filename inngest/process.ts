import { bareFirst } from "@/lib/platform/cache/bare-first";
import { watchCachedPages } from "@/lib/platform/cache/pages";
import { spareBody } from "@/lib/platform/cache/spare-body";
import { env } from "@/lib/platform/env";
import { lateScripts } from "@/lib/platform/late-scripts/late-scripts";
import { log } from "@/lib/platform/log";
import { captureConsole } from "@/lib/platform/log-console";
import { keepPageStatus } from "@/lib/platform/page-status";
import { stampPeerAddress } from "@/lib/platform/peer-address";
import { sayRefusals } from "@/lib/platform/refusals/say-refusals";
import { interceptResponses } from "@/lib/platform/response/intercept-responses";
import { dressAnswers } from "@/lib/platform/security/dress-answers";
import { checkStartup } from "@/lib/platform/startup";
import { jobsProblems } from "./engine";
import { type Background, startBackground } from "./start";

// On globalThis: the framework may load this module more than once, and there is one runner in a process.
const shared = globalThis as { marqueeBackground?: Background };

/** What a server process of the app does when it starts: checks, what every request is given, background work. */
export function startProcess(): void {
  if (shared.marqueeBackground) return;
  if (env.NODE_ENV === "production") captureConsole();
  checkStartup(env, jobsProblems(env));
  stampPeerAddress();
  dressAnswers();
  keepPageStatus();
  // In development the framework shows more than a sentence, and no page is kept: its scripts bring what is being written.
  const inProduction = env.NODE_ENV === "production" ? [sayRefusals, bareFirst] : [];
  interceptResponses([...inProduction, spareBody, lateScripts]);
  const background = startBackground("app");
  shared.marqueeBackground = background;
  watchCachedPages();
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    // Next ends the process when its open requests, our calls among them, are answered.
    process.once(signal, () => {
      background.stop().catch((error: unknown) => log.error({ err: error }, "Background work did not stop cleanly"));
    });
  }
}
