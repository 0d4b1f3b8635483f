// Faces are fetched by the browser for the letters that a page shows, and none of those that it does not wear.
import "@fontsource-variable/bricolage-grotesque/wght.css";
import "@fontsource-variable/cormorant-garamond/wght.css";
import "@fontsource-variable/cormorant-garamond/wght-italic.css";
import "@fontsource-variable/lora/wght.css";
import "@fontsource-variable/playfair-display/wght.css";
import type { CSSProperties, ReactNode } from "react";
import { accentTokens } from "@/components/layout/accent";
import { cn } from "@/components/ui/cn";
import { themes } from "@/lib/features/events/public-page/rules/look";
import type { PageLook as Look } from "@/lib/features/events/public-page/types";

type PageLookProps = { look: Look; className?: string; children: ReactNode };

/** What an event's pages wear: its theme, its faces and its accent, for everything inside. */
export function PageLook({ look: { theme, font, accent }, className, children }: PageLookProps) {
  return (
    <div
      data-invitation={theme}
      data-faces={font}
      style={accentStyle(accent, theme)}
      className={cn("grow bg-background text-ink", className)}
    >
      {children}
    </div>
  );
}

function accentStyle(accent: string, theme: Look["theme"]): CSSProperties {
  const tokens = accentTokens(accent, themes[theme].hardest) ?? accentTokens(themes[theme].accent);
  const style: Record<`--${string}`, string> = { "--ring": "var(--accent-ink)" };
  for (const [name, value] of Object.entries(tokens ?? {})) style[`--${name}`] = value;
  return style;
}
