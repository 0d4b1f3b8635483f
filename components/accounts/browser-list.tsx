import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { SignedInBrowser } from "@/lib/features/accounts/types";
import { EndSessionButton } from "./end-session-button";

type BrowserListProps = { browsers: readonly SignedInBrowser[]; timeZone: string };

/** The browsers that are signed in to an account. */
export function BrowserList({ browsers, timeZone }: BrowserListProps) {
  return (
    <ul>
      {browsers.map((browser) => (
        <li
          key={browser.id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-border px-5 py-3"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-2 font-medium">
              {browser.browser}
              {browser.isThisOne ? <Badge tone="success">This browser</Badge> : null}
            </p>
            <p className="text-muted">
              Last used <Time at={browser.lastSeenAt} timeZone={timeZone} /> · signed in{" "}
              <Time at={browser.signedInAt} timeZone={timeZone} format="date" />
            </p>
          </div>
          {browser.isThisOne ? null : <EndSessionButton sessionId={browser.id} browser={browser.browser} />}
        </li>
      ))}
    </ul>
  );
}
