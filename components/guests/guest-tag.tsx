import { Badge, type Tone } from "@/components/ui/badge";
import type { TagColor } from "@/lib/features/guests/types";

const tones = {
  slate: "neutral",
  plum: "accent",
  green: "success",
  amber: "warning",
  red: "danger",
  blue: "info",
} satisfies Record<TagColor, Tone>;

/** A tag in its colour. The name says it; the colour only helps to find it. */
export function GuestTag({ name, color }: { name: string; color: TagColor }) {
  return (
    <Badge tone={tones[color]} className="max-w-40 rounded-md">
      <span className="truncate">{name}</span>
    </Badge>
  );
}

/** What the colours are called where one chooses. */
export const colorLabels: Record<TagColor, string> = {
  slate: "Grey",
  plum: "Plum",
  green: "Green",
  amber: "Amber",
  red: "Red",
  blue: "Blue",
};
