import { signWebhook } from "@/lib/platform/mail/feedback/signature";
import { webhookSecret } from "./webhook-secret";

type Told = { type: string; emailId: string; bounce?: "Permanent" | "Transient"; id: string; at?: Date };

/** A webhook as Resend sends it: headers and raw body, signed. */
export function resendWebhook({ type, emailId, bounce, id, at = new Date() }: Told) {
  const body = JSON.stringify({
    type,
    created_at: at.toISOString(),
    data: { email_id: emailId, to: ["somebody-else@example.test"], ...(bounce && { bounce: { type: bounce } }) },
  });
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const headers = {
    "content-type": "application/json",
    "svix-id": id,
    "svix-timestamp": timestamp,
    "svix-signature": `v1,${signWebhook(webhookSecret, id, timestamp, body)}`,
  };
  return { headers, body, payload: JSON.parse(body) };
}
