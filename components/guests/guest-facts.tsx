import { DefinitionList } from "@/components/ui/definition-list";
import { kindLabels } from "@/lib/features/guests/rules";
import type { GuestDetail } from "@/lib/features/guests/types";
import { GuestTag } from "./guest-tag";
import { useGuests } from "./guests-context";

/** A guest, for whoever may read and not change. */
export function GuestFacts({ guest }: { guest: GuestDetail }) {
  const { choices } = useGuests();
  const tags = choices.tags.filter(({ id }) => guest.tagIds.includes(id));
  return (
    <DefinitionList
      items={[
        { term: "E-mail", value: guest.email },
        { term: "Phone", value: guest.phone },
        { term: "Kind", value: kindLabels[guest.kind] },
        { term: "Side or group", value: guest.side },
        {
          term: "Tags",
          value:
            tags.length > 0 ? (
              <span className="flex flex-wrap gap-1">
                {tags.map((tag) => (
                  <GuestTag key={tag.id} {...tag} />
                ))}
              </span>
            ) : null,
        },
        { term: "Dietary needs", value: guest.dietaryNeeds },
        { term: "Accessibility needs", value: guest.accessibilityNeeds },
        { term: "Notes", value: guest.notes },
      ]}
    />
  );
}
