import { contrast, parseHex, type Rgb, toHex } from "@/lib/platform/colour";

const lightPage: Rgb = [255, 255, 255];
const darkPage: Rgb = [27, 26, 31];

/** The grounds that an accent is shown on while it is chosen. */
export const accentGrounds = { light: toHex(lightPage), dark: toHex(darkPage) } as const;

/** Below this a button's edge cannot be told from the page (the text on it is made legible in any case). */
const visible = 1.35;

/** Why a colour cannot be an organization's accent, as a sentence; null when it can. */
export function accentProblem(hex: string): string | null {
  const colour = parseHex(hex);
  if (!colour) return "Enter a colour like #74285a.";
  if (contrast(colour, lightPage) < visible)
    return "This is too pale to be seen on a light page. Choose a stronger colour.";
  if (contrast(colour, darkPage) < visible)
    return "This is too dark to be seen on a dark page. Choose a lighter colour.";
  return null;
}

/** How a colour holds up against text, for the person who chooses: the ratio, and what the product does about it. */
export function accentVerdict(hex: string): { ratio: number; sentence: string } | null {
  const colour = parseHex(hex);
  if (!colour) return null;
  const ratio = Math.round(contrast(colour, lightPage) * 10) / 10;
  if (ratio >= 4.5) return { ratio, sentence: "White text on it reads well." };
  if (ratio >= 3)
    return { ratio, sentence: "Buttons use a slightly darker shade, so that white text on them reads well." };
  return { ratio, sentence: "It is pale: buttons carry dark text, and text in this colour is darkened." };
}
