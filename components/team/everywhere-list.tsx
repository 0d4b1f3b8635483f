import { Person } from "@/components/organizations/person";
import { Card, CardHeader } from "@/components/ui/card";
import { standingLabel } from "@/lib/features/organizations/rules/roles";
import type { EverywhereItem } from "@/lib/features/organizations/staff/types";

/** Owners and planners, who work on every event. */
export function EverywhereList({ people }: { people: readonly EverywhereItem[] }) {
  return (
    <Card className="mt-6">
      <CardHeader
        title="On every event"
        description="Owners and planners may do everything here, on the team or not."
      />
      <ul className="grid gap-3 px-5 pb-5 sm:grid-cols-2 lg:grid-cols-3">
        {people.map((one) => (
          <li key={one.userId} className="min-w-0">
            <Person name={one.name} email={standingLabel(one.membership)} pictureFileId={one.pictureFileId} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
