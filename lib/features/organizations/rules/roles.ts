/** Roles in an organization, as a person reads them, with what they mean. */
export const membershipRoles = ["owner", "planner", "assistant"] as const;
export type MembershipRole = (typeof membershipRoles)[number];

export const membershipRoleWords: Record<MembershipRole, { label: string; meaning: string }> = {
  owner: { label: "Owner", meaning: "Everything: all events, members, settings and billing." },
  planner: { label: "Planner", meaning: "Creates events and works on all of them; no members or settings." },
  assistant: { label: "Assistant", meaning: "Sees every event, and works on those whose team they are on." },
};

/** Roles on one event's team. */
export const staffRoles = ["lead_planner", "assistant", "coordinator", "door"] as const;
export type StaffRole = (typeof staffRoles)[number];

export const staffRoleWords: Record<StaffRole, { label: string; meaning: string }> = {
  lead_planner: { label: "Lead planner", meaning: "Everything on this event, its team included." },
  assistant: { label: "Assistant", meaning: "Edits the event, guests, seating and documents; no money, no sending." },
  coordinator: { label: "Coordinator", meaning: "Reads, keeps the timeline, writes with vendors, checks guests in." },
  door: { label: "Door", meaning: "Checks guests in and sees the seating; nothing else." },
};

/** What somebody is here, in one word; those without a membership are on an event's team only. */
export function standingLabel(membership: MembershipRole | null): string {
  return membership ? membershipRoleWords[membership].label : "Event team";
}
