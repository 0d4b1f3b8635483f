import { type Rgb, toHex } from "@/lib/platform/colour";
import { type PageContent, type PageFont, type PageLook, type PageTheme, pageSections } from "../types";

type Theme = {
  label: string;
  description: string;
  /** Worn where nothing else was chosen. */
  font: PageFont;
  accent: string;
  /** The grounds that are hardest to read on: the darkest light one and the lightest dark one (app/themes.css). */
  hardest: { light: Rgb; dark: Rgb };
  /** Its colours by day, for images: a drawn image knows no tokens. */
  drawn: { paper: Rgb; sheet: Rgb; ink: Rgb; muted: Rgb; line: Rgb };
};

export const themes: Record<PageTheme, Theme> = {
  classic: {
    label: "Classic",
    description: "Warm paper, a fine double rule and a serif with character.",
    font: "fraunces",
    accent: "#74285a",
    hardest: { light: [238, 229, 214], dark: [46, 40, 44] },
    drawn: {
      paper: [247, 241, 231],
      sheet: [255, 252, 247],
      ink: [43, 35, 32],
      muted: [102, 88, 72],
      line: [229, 217, 198],
    },
  },
  garden: {
    label: "Garden",
    description: "Soft greens, sprigs and an arched picture, set in a tall, light serif.",
    font: "cormorant",
    accent: "#4f6d3a",
    hardest: { light: [225, 231, 214], dark: [44, 55, 40] },
    drawn: {
      paper: [238, 242, 230],
      sheet: [251, 252, 247],
      ink: [33, 46, 30],
      muted: [79, 92, 72],
      line: [211, 220, 198],
    },
  },
  modern: {
    label: "Modern",
    description: "White space, heavy rules and big sans headings. High contrast.",
    font: "bricolage",
    accent: "#c7340f",
    hardest: { light: [238, 238, 238], dark: [38, 38, 38] },
    drawn: {
      paper: [255, 255, 255],
      sheet: [255, 255, 255],
      ink: [11, 11, 11],
      muted: [74, 74, 74],
      line: [11, 11, 11],
    },
  },
};

export const fontLabels: Record<PageFont, { label: string; description: string }> = {
  fraunces: { label: "Fraunces", description: "A warm serif over a clear sans" },
  cormorant: { label: "Cormorant", description: "Tall and light, with a reading serif" },
  playfair: { label: "Playfair", description: "Formal, high contrast, with a reading serif" },
  bricolage: { label: "Bricolage", description: "A bold sans over a clear sans" },
};

/** An event without a page of its own: the first theme, everything in its usual order. */
export const plainPage: PageContent = {
  theme: "classic",
  font: null,
  accentColor: null,
  sections: [...pageSections],
  notes: [],
  questions: [],
};

type Chosen = Pick<PageContent, "theme" | "font" | "accentColor">;

/** What a page wears: the event's own choice, else the organization's accent, else the theme's. */
export function resolveLook(page: Chosen | null, organizationAccent: string | null): PageLook {
  const { theme, font, accentColor } = page ?? plainPage;
  return {
    theme,
    font: font ?? themes[theme].font,
    accent: accentColor ?? organizationAccent ?? themes[theme].accent,
  };
}

/** The ground and ink of a theme as "#rrggbb", for images. */
export function drawnColours(theme: PageTheme): Record<keyof Theme["drawn"], string> {
  const { paper, sheet, ink, muted, line } = themes[theme].drawn;
  return { paper: toHex(paper), sheet: toHex(sheet), ink: toHex(ink), muted: toHex(muted), line: toHex(line) };
}
