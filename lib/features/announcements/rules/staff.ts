/** Roles that an announcement can go to: on the event's team, and of the organization. */
export const roleLabels = {
  lead_planner: "Lead planners",
  assistant: "Assistants",
  coordinator: "Coordinators",
  door: "Door staff",
  owner: "Owners of the organization",
  planner: "Planners of the organization",
} as const;

const staffRoles: readonly string[] = ["lead_planner", "assistant", "coordinator", "door"];
const membershipRoles: readonly string[] = ["owner", "planner"];

export const isStaffRole = (role: string): boolean => staffRoles.includes(role);
export const isMembershipRole = (role: string): boolean => membershipRoles.includes(role);
