import {
  type Permission,
  permissionsInOrganization,
  permissionsOnEvent,
  type Standing,
} from "@/lib/platform/access/permissions";

/**
 * Everybody who may knock. A stranger owns another organization, and their browser once worked in this one; the others
 * stand, or stood, somewhere in this one. Who runs the installation is a planner here, and that opens no more of the
 * organization than it does for any planner.
 */
export const actors = [
  "nobody",
  "signed out",
  "owner",
  "planner",
  "assistant",
  "assistant on staff",
  "lead planner",
  "curbed lead planner",
  "coordinator",
  "door",
  "trusted door",
  "staff of another event",
  "stranger",
  "platform admin",
] as const;
export type ActorName = (typeof actors)[number];

/** Who has a session. "signed out" was an owner, whose cookie is still there and whose session has ended. */
export type SignedIn = Exclude<ActorName, "nobody" | "signed out">;

const onStaff = (
  role: "lead_planner" | "assistant" | "coordinator" | "door",
  overrides: { grants?: Permission[]; revokes?: Permission[] } = {},
): Standing["staff"] => ({ role, grants: overrides.grants ?? [], revokes: overrides.revokes ?? [] });

/** Where an actor stands towards the organization, and towards the event that is knocked at. */
export const standings: Record<SignedIn, Standing> = {
  owner: { membership: "owner", staff: null },
  planner: { membership: "planner", staff: null },
  assistant: { membership: "assistant", staff: null },
  "assistant on staff": { membership: "assistant", staff: onStaff("assistant") },
  "lead planner": { membership: null, staff: onStaff("lead_planner") },
  "curbed lead planner": {
    membership: null,
    staff: onStaff("lead_planner", { revokes: ["event.delete", "guests.write"] }),
  },
  coordinator: { membership: null, staff: onStaff("coordinator") },
  door: { membership: null, staff: onStaff("door") },
  "trusted door": { membership: null, staff: onStaff("door", { grants: ["guests.read", "guests.write"] }) },
  "staff of another event": { membership: null, staff: null },
  stranger: { membership: null, staff: null },
  "platform admin": { membership: "planner", staff: null },
};

/** What a door asks for. */
export type Gate =
  | { kind: "event"; permission: Permission }
  | { kind: "org"; permission: Permission | null }
  | { kind: "user" }
  /** Who runs the installation. */
  | { kind: "admin" }
  /** The secret link is the key: whoever holds it. */
  | { kind: "guest" }
  | { kind: "open" };

export const atEvent = (permission: Permission): Gate => ({ kind: "event", permission });
export const inOrganization = (permission: Permission | null = null): Gate => ({ kind: "org", permission });
export const signedIn: Gate = { kind: "user" };
export const installation: Gate = { kind: "admin" };
export const byLink: Gate = { kind: "guest" };
export const open: Gate = { kind: "open" };

export type Outcome = "let in" | "sign in" | "forbidden" | "not found";

/** What the permission table says of an actor at a gate. A stranger is a member elsewhere, and let in there. */
export function expectedAt(gate: Gate, actor: ActorName): Outcome {
  if (gate.kind === "open" || gate.kind === "guest") return "let in";
  if (actor === "nobody" || actor === "signed out") return "sign in";
  if (gate.kind === "user") return "let in";
  if (gate.kind === "admin") return actor === "platform admin" ? "let in" : "not found";
  if (gate.kind === "org") {
    const membership = actor === "stranger" ? "owner" : standings[actor].membership;
    return !gate.permission || permissionsInOrganization(membership).has(gate.permission) ? "let in" : "forbidden";
  }
  const held = permissionsOnEvent(standings[actor]);
  if (!held.has("event.read")) return "not found";
  return held.has(gate.permission) ? "let in" : "forbidden";
}
