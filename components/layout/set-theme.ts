import { type Theme, themeCookie } from "./theme";

const yearSeconds = 31_536_000;

/** Puts this page, and every later one, into a theme. */
export function setTheme(theme: Theme): void {
  const secure = location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing over plain http
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${yearSeconds}; samesite=lax${secure}`;
  for (const scope of document.querySelectorAll<HTMLElement>("[data-theme]")) scope.dataset.theme = theme;
}
