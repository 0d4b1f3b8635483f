import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import type { FormEditor } from "./types";

/** The form with its meals and questions, and how many answers each has. Throws NOT_FOUND when the event is gone. */
export async function getFormEditor(scope: EventScope): Promise<FormEditor> {
  const event = await db.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    select: {
      timeZone: true,
      rsvpForm: true,
      sessions: {
        orderBy: [{ startsAt: "asc" }, { position: "asc" }, { id: "asc" }],
        select: {
          id: true,
          name: true,
          startsAt: true,
          meals: {
            orderBy: [{ position: "asc" }, { id: "asc" }],
            select: {
              id: true,
              name: true,
              description: true,
              _count: { select: { answers: { where: { guest: { deletedAt: null } } } } },
            },
          },
        },
      },
      questions: {
        orderBy: [{ position: "asc" }, { id: "asc" }],
        select: {
          id: true,
          prompt: true,
          kind: true,
          scope: true,
          options: true,
          isRequired: true,
          _count: { select: { answers: true } },
        },
      },
    },
  });
  if (!event) throw notFoundError();
  const { rsvpForm: form, sessions, questions } = event;
  return {
    eventId: scope.eventId,
    timeZone: event.timeZone,
    version: form?.version ?? 0,
    deadline: form?.deadline ?? null,
    introduction: form?.introduction ?? null,
    isTentativeOffered: form?.isTentativeOffered ?? false,
    isDietaryAsked: form?.isDietaryAsked ?? true,
    isNoteOffered: form?.isNoteOffered ?? true,
    sessions: sessions.map(({ meals, ...session }) => ({
      ...session,
      meals: meals.map(({ _count, ...meal }) => ({ ...meal, answerCount: _count.answers })),
    })),
    questions: questions.map(({ _count, ...question }) => ({ ...question, answerCount: _count.answers })),
    canEdit: scope.can("event.update"),
  };
}
