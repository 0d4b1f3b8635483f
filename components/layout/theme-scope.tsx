import type { ReactNode } from "react";
import type { Theme } from "./theme";

/**
 * Puts the page into the chosen theme. The tokens look for the attribute from the root, so dialogs at
 * the end of the body follow, and the server's first byte is right already.
 */
export function ThemeScope({ theme, children }: { theme: Theme; children: ReactNode }) {
  return (
    <div data-theme={theme} className="contents">
      {children}
    </div>
  );
}
