import { hash } from "node:crypto";
import { mix, parseHex, toHex, untilLegible } from "@/lib/platform/colour";
import type { PageLook, PublicEvent } from "../types";
import { drawnColours, themes } from "./look";

export type ShareLook = Record<"paper" | "sheet" | "ink" | "muted" | "line" | "accent" | "accentSoft", string>;

/** The colours of an event's link preview, from its page's look; the accent is darkened until it reads on the paper. */
export function shareLook({ theme, accent }: PageLook): ShareLook {
  const { paper, sheet } = themes[theme].drawn;
  const chosen = parseHex(accent) ?? parseHex(themes[theme].accent) ?? themes[theme].drawn.ink;
  return {
    ...drawnColours(theme),
    accent: toHex(untilLegible(chosen, [paper, sheet], [0, 0, 0])),
    accentSoft: toHex(mix(paper, chosen, 0.18)),
  };
}

/** Changes with whatever the preview shows: messengers keep a picture for as long as its address stays the same. */
export function shareVersion(event: PublicEvent): string {
  const { name, startsAt, endsAt, timeZone, place, coverFileId, host, look } = event;
  const shown = [name, startsAt, endsAt, timeZone, place, coverFileId, host.name, look];
  return hash("sha1", JSON.stringify(shown), "base64url").slice(0, 8);
}
