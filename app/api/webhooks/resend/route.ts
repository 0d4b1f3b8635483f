import { readBody } from "@/lib/platform/api/read-body";
import { openRoute } from "@/lib/platform/api/route";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { receiveFeedback } from "@/lib/platform/mail/feedback/receive";
import { isSignedBy } from "@/lib/platform/mail/feedback/signature";

const MOST_BYTES = 256 * 1024;

/** What Resend tells of mails: the signature is the gate. Kept at once, worked later; a repetition has no effect. */
export const POST = openRoute(async ({ request }) => {
  const secret = env.RESEND_WEBHOOK_SECRET;
  if (!secret) return new Response(null, { status: 404 });
  // Too long is read no further, and so is signed by nobody.
  const body = (await readBody(request, MOST_BYTES))?.toString("utf8") ?? "";
  const id = request.headers.get("svix-id");
  const signed = {
    id,
    timestamp: request.headers.get("svix-timestamp"),
    signature: request.headers.get("svix-signature"),
  };
  if (!id || !isSignedBy(secret, signed, body, now())) return new Response(null, { status: 401 });
  await receiveFeedback(id, JSON.parse(body));
  return new Response(null, { status: 204 });
});
