import type { EventScope } from "@/lib/platform/access/scopes";
import type { Tx } from "@/lib/platform/db";
import { isMembershipRole, isStaffRole, roleLabels } from "../rules/staff";
import type { RecipientRow, Selection } from "../types";
import type { RecipientSource } from "./recipient-source";

/** The people of the organization who work at the event. Their own address is where they sign in. */
export const staffSource: RecipientSource = {
  key: "staff",
  describe: async () => ({
    key: "staff",
    label: "Team",
    noun: ["person of the team", "people of the team"],
    ways: [
      { key: "all", label: "Everybody on the event's team", fields: [] },
      {
        key: "roles",
        label: "By role",
        fields: [
          {
            key: "roles",
            label: "Roles",
            kind: "some",
            options: Object.entries(roleLabels).map(([value, label]) => ({ value, label })),
          },
        ],
      },
    ],
  }),
  list: listStaffRecipients,
};

async function listStaffRecipients(scope: EventScope, selection: Selection, client: Tx): Promise<RecipientRow[]> {
  const chosen = selection.by === "roles" ? (selection.values.roles ?? []) : null;
  const staffRoles = chosen?.filter(isStaffRole) ?? null;
  const memberRoles = chosen?.filter(isMembershipRole) ?? [];
  if (selection.by !== "all" && selection.by !== "roles") return [];
  return client.$queryRaw<RecipientRow[]>`
    SELECT 'staff' AS source, 'staff:' || u.id AS "recipientKey", u.id::text AS "subjectId",
      NULL AS "householdId", u.name, ARRAY[split_part(u.name, ' ', 1)] AS "firstNames", lower(u.email) AS address,
      NULL AS number, u.locale, 1 AS people, NULL AS omission
    FROM users u
    WHERE EXISTS (SELECT 1 FROM event_staff s
        WHERE s.organization_id = ${scope.organizationId}::uuid AND s.event_id = ${scope.eventId}::uuid
          AND s.user_id = u.id AND (${staffRoles}::text[] IS NULL OR s.role::text = ANY(${staffRoles})))
      OR EXISTS (SELECT 1 FROM memberships m
        WHERE m.organization_id = ${scope.organizationId}::uuid AND m.user_id = u.id
          AND m.role::text = ANY(${memberRoles}))
    ORDER BY u.name, u.id`;
}
