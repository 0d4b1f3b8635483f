import { buffer } from "node:stream/consumers";
import { getQrSheet } from "@/lib/features/rsvp/invitations/data/print";
import { qrSheet } from "@/lib/features/rsvp/invitations/prints/qr-sheet";
import { eventRoute } from "@/lib/platform/api/route";

/** Every household's code on sheets of A4, to cut out. Whoever holds a link answers for its household. */
export const GET = eventRoute("guests.write", async (scope) => {
  const { cards, words, slug } = await getQrSheet(scope);
  return new Response(new Uint8Array(await buffer(qrSheet(cards, words))), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${slug}-invitations.pdf"`,
      "cache-control": "no-store",
    },
  });
});
