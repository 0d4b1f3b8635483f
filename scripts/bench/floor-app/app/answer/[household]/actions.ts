"use server";

import { redirect } from "next/navigation";
import { db } from "@/lib/platform/db";

/** One read and one write: what the least answer would be. */
export async function answer(form: FormData): Promise<void> {
  const [guestId, sessionId] = [String(form.get("guest")), String(form.get("session"))];
  const guest = await db.guest.findUniqueOrThrow({
    where: { id: guestId },
    select: { eventId: true, householdId: true },
  });
  const given = { status: "accepted" as const, updatedAt: new Date() };
  await db.answer.upsert({
    where: { guestId_sessionId: { guestId, sessionId } },
    create: { guestId, sessionId, eventId: guest.eventId, ...given },
    update: given,
  });
  redirect(`/answer/${guest.householdId}?sent=1`);
}
