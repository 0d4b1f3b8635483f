"use client";

import { useState } from "react";
import { MenuRadioGroup, MenuRadioItem } from "@/components/ui/dropdown-menu";
import { parseTheme, type Theme, themeCookie } from "./theme";

const yearSeconds = 31_536_000;

/** Light, dark, or as the system has it: part of the account menu. */
export function ThemeChoice({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  const choose = (value: string) => {
    const next = parseTheme(value);
    setChosen(next);
    const secure = location.protocol === "https:" ? "; secure" : "";
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing over plain http
    document.cookie = `${themeCookie}=${next}; path=/; max-age=${yearSeconds}; samesite=lax${secure}`;
    for (const scope of document.querySelectorAll<HTMLElement>("[data-theme]")) scope.dataset.theme = next;
  };
  return (
    <MenuRadioGroup label="Theme" value={chosen} onValueChange={choose}>
      <MenuRadioItem value="system">Like the system</MenuRadioItem>
      <MenuRadioItem value="light">Light</MenuRadioItem>
      <MenuRadioItem value="dark">Dark</MenuRadioItem>
    </MenuRadioGroup>
  );
}
