"use client";

import { useState } from "react";
import { MenuRadioGroup, MenuRadioItem } from "@/components/ui/dropdown-menu";
import { setTheme } from "./set-theme";
import { parseTheme, type Theme } from "./theme";

/** Light, dark, or as the system has it: part of the account menu. */
export function ThemeChoice({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  const choose = (value: string) => {
    const next = parseTheme(value);
    setChosen(next);
    setTheme(next);
  };
  return (
    <MenuRadioGroup label="Theme" value={chosen} onValueChange={choose}>
      <MenuRadioItem value="system">Like the system</MenuRadioItem>
      <MenuRadioItem value="light">Light</MenuRadioItem>
      <MenuRadioItem value="dark">Dark</MenuRadioItem>
    </MenuRadioGroup>
  );
}
