import { Badge } from "@/components/ui/badge";
import { standingLabel } from "@/lib/features/organizations/rules/roles";
import type { MyOrganization } from "@/lib/features/organizations/types";
import { LeaveOrganization } from "./leave-organization";

type MyOrganizationsProps = { organizations: readonly MyOrganization[]; activeId: string | null };

/** The organizations somebody belongs to. The one at work can be left. */
export function MyOrganizations({ organizations, activeId }: MyOrganizationsProps) {
  return (
    <ul>
      {organizations.map((one) => (
        <li
          key={one.id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-border px-5 py-3"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-2 font-medium wrap-anywhere">
              {one.name}
              {one.id === activeId ? <Badge>Working in it</Badge> : null}
            </p>
            <p className="text-muted">{standingLabel(one.membership)}</p>
          </div>
          {one.id === activeId ? <LeaveOrganization name={one.name} /> : null}
        </li>
      ))}
    </ul>
  );
}
