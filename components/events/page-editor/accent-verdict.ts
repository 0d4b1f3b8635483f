import { accentTokens } from "@/components/layout/accent";
import { themes } from "@/lib/features/events/public-page/rules/look";
import type { PageTheme } from "@/lib/features/events/public-page/types";
import { contrast, parseHex } from "@/lib/platform/colour";

/** How a colour fares on a theme's paper, in words; null for what is no colour. */
export function accentVerdict(hex: string, theme: PageTheme): { isAsChosen: boolean; words: string } | null {
  const chosen = parseHex(hex);
  const tokens = accentTokens(hex, themes[theme].hardest);
  if (!chosen || !tokens) return null;
  const onPaper = contrast(chosen, themes[theme].hardest.light);
  const ratio = `${onPaper.toFixed(1)} to 1 on the paper`;
  const isFilled = tokens.accent === hex.toLowerCase();
  if (onPaper >= 4.5 && isFilled) return { isAsChosen: true, words: `Reads well as it is: ${ratio}.` };
  if (isFilled) {
    const text = tokens["accent-contrast"] === "#ffffff" ? "white" : "dark";
    return {
      isAsChosen: false,
      words: `Too pale for words (${ratio}; 4.5 is needed): links use a darker shade of it. Buttons keep it, with ${text} text.`,
    };
  }
  return {
    isAsChosen: false,
    words: `A little pale (${ratio}; 4.5 is needed): buttons and links use a slightly darker shade of it.`,
  };
}
