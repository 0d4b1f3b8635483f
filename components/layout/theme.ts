export type Theme = "system" | "light" | "dark";

/** The cookie that keeps the choice. Not secret, and the browser writes it. */
export const themeCookie = "theme";

/** The theme that a cookie names; "system" for none and for nonsense. */
export function parseTheme(value: string | undefined): Theme {
  return value === "light" || value === "dark" ? value : "system";
}
