import { contrast, mix, parseHex, type Rgb, toHex, untilLegible } from "@/lib/platform/colour";

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
/** The grounds that are hardest to read on: the darkest light one and the lightest dark one. */
export type HardestGrounds = { light: Rgb; dark: Rgb };

/** Of the workspace and of the invitation's own paper. */
const bothMoods: HardestGrounds = { light: [238, 229, 214], dark: [46, 40, 44] };

type AccentTokens = Record<"accent" | "accent-hover" | "accent-contrast" | "accent-soft" | "accent-ink", string>;

/**
 * The accent tokens of a chosen colour for light and dark, on the grounds named. The colour itself stays as near
 * to the chosen one as legibility allows: text on it and text in it hold AA. Null if it is no colour.
 */
export function accentTokens(hex: string, hardest: HardestGrounds = bothMoods): AccentTokens | null {
  const chosen = parseHex(hex);
  if (!chosen) return null;
  // A colour near enough to white's reach is darkened a little for white text; a pale one takes dark text.
  const takesWhite = contrast(chosen, white) >= 3;
  const fill = takesWhite ? untilLegible(chosen, [white], black) : chosen;
  const softLight = mix(white, chosen, 0.11);
  const softDark = mix([27, 26, 31], chosen, 0.22);
  const inkLight = untilLegible(chosen, [hardest.light, softLight], black);
  const inkDark = untilLegible(chosen, [hardest.dark, softDark], white);
  const both = (light: Rgb, dark: Rgb) => `light-dark(${toHex(light)}, ${toHex(dark)})`;
  return {
    accent: toHex(fill),
    "accent-hover": toHex(takesWhite ? mix(fill, black, 0.15) : mix(fill, white, 0.25)),
    "accent-contrast": toHex(takesWhite ? white : [29, 27, 31]),
    "accent-soft": both(softLight, softDark),
    "accent-ink": both(inkLight, inkDark),
  };
}
