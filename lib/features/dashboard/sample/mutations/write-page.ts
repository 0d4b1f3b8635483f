import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { samplePage } from "../rules/page";

/** What the sample's public page wears and says: its story and schedule come from the event and its sessions. */
export async function writeSamplePage(tx: Tx, at: { organizationId: string; eventId: string }): Promise<void> {
  const { theme, sections, notes, questions } = samplePage;
  await tx.eventPage.create({ data: { ...at, theme, sections: [...sections] } });
  await tx.pageNote.createMany({ data: notes.map((note, position) => ({ ...at, ...note, id: newId(), position })) });
  await tx.pageQuestion.createMany({
    data: questions.map((question, position) => ({ ...at, ...question, id: newId(), position })),
  });
}
