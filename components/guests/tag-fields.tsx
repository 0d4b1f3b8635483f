import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type TagColor, tagColors } from "@/lib/features/guests/types";
import { colorLabels } from "./guest-tag";

/** The name and colour of a tag. */
export function TagFields({ name, color = "slate" }: { name?: string; color?: TagColor }) {
  return (
    <div className="grid grow gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <Field name="name" label="Name" required>
        <Input defaultValue={name} maxLength={40} />
      </Field>
      <Field name="color" label="Colour">
        <Select defaultValue={color} options={tagColors.map((value) => ({ value, label: colorLabels[value] }))} />
      </Field>
    </div>
  );
}
