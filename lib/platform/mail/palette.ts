import { contrast, parseHex, type Rgb, toHex, untilLegible } from "../colour";

// Mail programs know no CSS variables: the invitation's tokens (app/tokens.css) as plain colours, light and dark.
export const mailPalette = {
  light: { ground: "#f7f1e7", paper: "#fffcf7", ink: "#2b2320", muted: "#665848", border: "#e5d9c6", soft: "#f0e7d9" },
  dark: { ground: "#191512", paper: "#221d19", ink: "#f5ede2", muted: "#bcad9c", border: "#3b332b", soft: "#2b2520" },
} as const;

const defaultAccent = "#74285a";
const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];

/** The accent as mails use it: `fill` bears white text; `onPaper` is legible on light paper and `onDark` on dark. */
export type MailAccent = { fill: string; onPaper: string; onDark: string };

/** An organization's accent (or the house's), darkened or lightened until it is legible wherever a mail lays it. */
export function mailAccent(accentColor?: string | null): MailAccent {
  const chosen = parseHex(accentColor ?? defaultAccent) ?? parseHex(defaultAccent) ?? black;
  const paper = parseHex(mailPalette.light.paper) ?? white;
  const dark = parseHex(mailPalette.dark.paper) ?? black;
  return {
    fill: toHex(contrast(chosen, white) >= 4.5 ? chosen : untilLegible(chosen, [white], black)),
    onPaper: toHex(untilLegible(chosen, [paper], black)),
    onDark: toHex(untilLegible(chosen, [dark], white)),
  };
}
