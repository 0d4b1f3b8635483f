import type { Move } from "@/lib/features/guests/list/state";

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean };

export type GridCommand =
  | { kind: "move"; to: Move; extend: boolean }
  | { kind: "edit"; typed?: string }
  | { kind: "open" | "select" | "selectAll" | "clear" | "search" | "help" };

const moves: Record<string, Move> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  PageUp: "pageUp",
  PageDown: "pageDown",
};

/** What a key means in the table; null for keys that are the browser's. */
export function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): GridCommand | null {
  const isControl = ctrlKey || metaKey;
  if (altKey) return null;
  if (isControl) {
    if (key === "Home") return { kind: "move", to: "first", extend: shiftKey };
    if (key === "End") return { kind: "move", to: "last", extend: shiftKey };
    if (key === "Enter") return { kind: "open" };
    return key.toLowerCase() === "a" ? { kind: "selectAll" } : null;
  }
  const to = moves[key];
  if (to) return { kind: "move", to, extend: shiftKey && to !== "left" && to !== "right" };
  if (key === "Home") return { kind: "move", to: "rowStart", extend: false };
  if (key === "End") return { kind: "move", to: "rowEnd", extend: false };
  if (key === "Enter" || key === "F2") return { kind: "edit" };
  if (key === " ") return { kind: "select" };
  if (key === "Escape") return { kind: "clear" };
  if (key === "/") return { kind: "search" };
  return key === "?" ? { kind: "help" } : null;
}

/** The keys by what they do, as the help lists them. */
export const keyHelp: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ["↑", "↓", "←", "→"], does: "Go from cell to cell" },
  { keys: ["Page up", "Page down"], does: "Go a screen up or down" },
  { keys: ["Home", "End"], does: "To the start or the end of the row" },
  { keys: ["Ctrl", "Home"], does: "To the first guest" },
  { keys: ["Ctrl", "End"], does: "To the last guest" },
  { keys: ["Enter", "F2"], does: "Edit the cell; Enter saves, Escape takes back, Tab saves and goes on" },
  { keys: ["Ctrl", "Enter"], does: "Open the guest beside the list" },
  { keys: ["Space"], does: "Select the guest, or let go" },
  { keys: ["Shift", "↑ ↓"], does: "Select guest after guest" },
  { keys: ["Ctrl", "A"], does: "Select all that match" },
  { keys: ["Escape"], does: "Let go of the selection" },
  { keys: ["/"], does: "Search" },
  { keys: ["?"], does: "Show these keys" },
];
