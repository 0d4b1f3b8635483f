const day = 24 * 60 * 60 * 1000;

/** An invitation to a team waits for two weeks; resending starts them anew. */
export const invitationLifetimeMs = 14 * day;

export type InvitationState = "open" | "accepted" | "closed" | "expired";

/** Where an invitation stands. Closed is revoked or declined. */
export function invitationState(
  invitation: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.revokedAt) return "closed";
  return invitation.expiresAt > now ? "open" : "expired";
}
