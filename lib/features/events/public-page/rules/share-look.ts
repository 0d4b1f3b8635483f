import { mix, parseHex, type Rgb, toHex, untilLegible } from "@/lib/platform/colour";

/** The invitation's paper, ink and lines as the tokens have them by day: a drawn image knows no tokens. */
const paper: Rgb = [247, 241, 231];
const white: Rgb = [255, 252, 247];
const ink: Rgb = [43, 35, 32];
const muted: Rgb = [102, 88, 72];
const line: Rgb = [229, 217, 198];
const ownAccent: Rgb = [116, 40, 90];

export type ShareLook = Record<"paper" | "sheet" | "ink" | "muted" | "line" | "accent" | "accentSoft", string>;

/** The colours of an event's link preview; its organization's accent is darkened until it reads on the paper. */
export function shareLook(accentColor: string | null): ShareLook {
  const chosen = (accentColor ? parseHex(accentColor) : null) ?? ownAccent;
  const accent = untilLegible(chosen, [paper, white], [0, 0, 0]);
  const colours = { paper, sheet: white, ink, muted, line, accent, accentSoft: mix(paper, chosen, 0.18) };
  return {
    paper: toHex(colours.paper),
    sheet: toHex(colours.sheet),
    ink: toHex(colours.ink),
    muted: toHex(colours.muted),
    line: toHex(colours.line),
    accent: toHex(colours.accent),
    accentSoft: toHex(colours.accentSoft),
  };
}
