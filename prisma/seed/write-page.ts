import { db } from "@/lib/platform/db";
import type { PagePlan } from "./event-plan";
import type { Random } from "./random";

/** Writes what a demo event's page wears and says. */
export async function writePage(
  plan: PagePlan,
  at: { eventId: string; organizationId: string },
  random: Random,
): Promise<void> {
  const { theme, font, accentColor, sections } = plan;
  await db.eventPage.create({
    data: { ...at, theme, font: font ?? null, accentColor: accentColor ?? null, sections },
  });
  await db.pageNote.createMany({
    data: plan.notes.map((note, position) => ({ ...at, ...note, id: random.id(), link: note.link ?? null, position })),
  });
  await db.pageQuestion.createMany({
    data: plan.questions.map((question, position) => ({ ...at, ...question, id: random.id(), position })),
  });
}
