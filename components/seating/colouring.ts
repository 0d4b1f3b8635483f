import type { SeatingGuest } from "@/lib/features/seating/types";

export const colourModes = ["none", "side", "meal", "answer", "tag"] as const;
export type ColourMode = (typeof colourModes)[number];
export const colourModeNames: Record<ColourMode, string> = {
  none: "No colours",
  side: "Side",
  meal: "Meal",
  answer: "Answer",
  tag: "Group",
};

/** One colour of the legend. Each has a form of its own too: colour never says anything alone. */
export type Swatch = { key: string; name: string; fill: string; form: Form; count: number };
export const forms = ["circle", "square", "diamond", "triangle", "hexagon", "drop"] as const;
export type Form = (typeof forms)[number];

export type Colouring = { mode: ColourMode; legend: Swatch[]; of(guest: SeatingGuest): Swatch };

const fills = ["var(--chart-1)", "var(--chart-2)", "var(--chart-4)", "var(--chart-3)", "var(--chart-5)"];
const plain: Swatch = { key: "", name: "Seated", fill: "var(--accent)", form: "circle", count: 0 };
const answers: Record<SeatingGuest["answer"], string> = {
  accepted: "Accepted",
  tentative: "Tentative",
  pending: "No answer yet",
  declined: "Declined",
  uninvited: "Not invited",
};

type Named = { id: string; name: string };

/** Colours by what guests have in common; the most frequent first, the rest share one. */
export function colouringBy(mode: ColourMode, guests: Iterable<SeatingGuest>, tags: readonly Named[]): Colouring {
  if (mode === "none") return { mode, legend: [], of: () => plain };
  const tagNames = new Map(tags.map(({ id, name }) => [id, name]));
  const nameOf = (guest: SeatingGuest): string | null => {
    if (mode === "side") return guest.side;
    if (mode === "meal") return guest.meal;
    if (mode === "answer") return answers[guest.answer];
    return guest.tagIds.map((id) => tagNames.get(id)).find((name) => name !== undefined) ?? null;
  };
  const counts = new Map<string, number>();
  let without = 0;
  for (const guest of guests) {
    const name = nameOf(guest);
    if (name === null) without++;
    else counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  const shown = names.slice(0, fills.length);
  const legend = shown.map(([name, count], index): Swatch => {
    return { key: name, name, fill: fills[index] ?? plain.fill, form: forms[index] ?? "circle", count };
  });
  const others = names.slice(fills.length).reduce((sum, [, count]) => sum + count, without);
  const rest: Swatch = {
    key: "",
    name: names.length > fills.length ? "Others" : noneOf[mode],
    fill: "var(--chart-6)",
    form: "drop",
    count: others,
  };
  const byName = new Map(legend.map((swatch) => [swatch.key, swatch]));
  return {
    mode,
    legend: others > 0 ? [...legend, rest] : legend,
    of: (guest) => byName.get(nameOf(guest) ?? "") ?? rest,
  };
}

const noneOf: Record<ColourMode, string> = {
  none: "",
  side: "No side",
  meal: "No meal chosen",
  answer: "",
  tag: "No group",
};

/** The outline of a form around a point, for a path. */
export function formPath(form: Form, x: number, y: number, radius: number): string {
  const r = Math.round(radius);
  if (form === "circle") return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  if (form === "drop") {
    const s = Math.round(r * 0.75);
    return `M${x - s} ${y - s}H${x + s}V${y}A${s} ${s} 0 0 1 ${x - s} ${y}Z`;
  }
  const corners = { square: 4, diamond: 4, triangle: 3, hexagon: 6 }[form];
  const start = form === "square" ? Math.PI / 4 : form === "hexagon" ? 0 : -Math.PI / 2;
  const reach = r * (form === "triangle" ? 1.2 : 1.1);
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = start + (index / corners) * 2 * Math.PI;
    return `${Math.round(x + reach * Math.cos(angle))} ${Math.round(y + reach * Math.sin(angle))}`;
  });
  return `M${points.join("L")}Z`;
}
