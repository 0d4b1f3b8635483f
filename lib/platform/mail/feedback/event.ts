import { z } from "zod";

/** What we read of Resend's webhooks. Addresses in it are not believed: the mail is found by its id. */
const eventSchema = z.object({
  type: z.string(),
  created_at: z.string().optional(),
  data: z.object({
    email_id: z.string(),
    bounce: z.object({ type: z.string().optional() }).optional(),
  }),
});

export type Feedback = {
  kind: "delivered" | "opened" | "clicked" | "bounced" | "hard_bounced" | "complained" | "failed";
  providerId: string;
  at: Date | null;
};

const kinds: Record<string, Feedback["kind"]> = {
  "email.delivered": "delivered",
  "email.opened": "opened",
  "email.clicked": "clicked",
  "email.complained": "complained",
  "email.failed": "failed",
  "email.suppressed": "bounced",
};

/** A stored webhook as feedback; null for what tells nothing of a mail's fate. */
export function readFeedback(payload: unknown): Feedback | null {
  const parsed = eventSchema.safeParse(payload);
  if (!parsed.success) return null;
  const { type, created_at, data } = parsed.data;
  const said = created_at ? new Date(created_at) : null;
  const at = said && !Number.isNaN(said.getTime()) ? said : null;
  // "Permanent" will bounce again; "Transient" and "Undetermined" may not.
  const kind =
    type === "email.bounced" ? (data.bounce?.type === "Permanent" ? "hard_bounced" : "bounced") : kinds[type];
  return kind ? { kind, providerId: data.email_id, at } : null;
}
