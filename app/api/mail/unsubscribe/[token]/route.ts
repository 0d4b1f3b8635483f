import { resubscribe, unsubscribe } from "@/lib/features/suppressions/mutations/choose";
import { requireRecipient } from "@/lib/platform/access/recipient-gate";
import { readBody } from "@/lib/platform/api/read-body";
import { openRoute } from "@/lib/platform/api/route";
import { isLocale } from "@/lib/platform/i18n/locales";

/** Mail programs that open the header's address show the page; opening changes nothing. */
export const GET = openRoute(async ({ params }) => {
  await requireRecipient(params.token);
  return goTo(`/u/${params.token}`);
});

/**
 * One click in the mail program (RFC 8058: no cookie, body `List-Unsubscribe=One-Click`), or the button of our page,
 * which names its choice.
 */
export const POST = openRoute(async ({ request, params }) => {
  const scope = await requireRecipient(params.token);
  // Too long says nothing that is known: the one click counts.
  const form = new URLSearchParams((await readBody(request, 10_000))?.toString("utf8"));
  const choice = form.get("choice");
  if (choice === "resubscribe") await resubscribe(scope);
  else await unsubscribe(scope);
  if (!choice) return new Response("Unsubscribed.\n", { headers: { "cache-control": "no-store" } });
  const lang = form.get("lang");
  const query = new URLSearchParams({
    ...(isLocale(lang) && { lang }),
    ...(choice === "resubscribe" && { back: "1" }),
  });
  return goTo(`/u/${params.token}?${query}`);
});

// Relative: the address is the one that was asked for, whatever proxies stand before.
function goTo(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });
}
