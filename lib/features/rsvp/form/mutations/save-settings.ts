import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { raise } from "@/lib/platform/outbox";
import { done, type Result, refuse } from "@/lib/platform/result";
import { instantOf } from "@/lib/platform/zones";
import { rearmReminders } from "../../reminders/mutations/plan-reminders";
import type { FormSettingsInput } from "../schema";

type SettingsRefusal = "no_time" | "deadline_after_end" | "changed_meanwhile";

/**
 * Saves how guests are asked. The deadline is meant on the clock of the event's zone. Refuses one that is no time or
 * after the event's end, and a form that was made from an older version.
 */
export async function saveFormSettings(
  scope: EventScope,
  input: FormSettingsInput,
): Promise<Result<object, SettingsRefusal>> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM events WHERE id = ${scope.eventId}::uuid FOR NO KEY UPDATE`;
    const event = await tx.event.findFirst({
      where: { id: scope.eventId, organizationId: scope.organizationId },
      select: { name: true, timeZone: true, endsAt: true, rsvpForm: true },
    });
    if (!event) throw notFoundError();
    const before = event.rsvpForm;
    if ((before?.version ?? 0) !== input.version) {
      return refuse("changed_meanwhile", "Somebody else saved this form meanwhile. Reload the page to see it.");
    }
    const deadline = input.deadline === "" ? null : instantOf(input.deadline, event.timeZone);
    if (input.deadline !== "" && !deadline) {
      return refuse("no_time", "One field needs your attention.", { deadline: ["Write a date and a time."] });
    }
    if (deadline && deadline > event.endsAt) {
      return refuse("deadline_after_end", "One field needs your attention.", {
        deadline: ["The deadline is after the end of the event."],
      });
    }
    const { introduction, isTentativeOffered, isDietaryAsked, isNoteOffered } = input;
    const settings = { deadline, introduction, isTentativeOffered, isDietaryAsked, isNoteOffered };
    await tx.rsvpForm.upsert({
      where: { eventId: scope.eventId },
      create: { eventId: scope.eventId, ...settings },
      update: { ...settings, version: { increment: 1 } },
    });
    if (before?.deadline?.getTime() !== deadline?.getTime()) await rearmReminders(tx, scope, "answer");
    await recordAudit(tx, scope, {
      action: "rsvp.form-updated",
      subject: { kind: "event", id: scope.eventId, name: event.name },
      before: { deadline: before?.deadline?.toISOString() ?? null },
      after: { ...settings, deadline: deadline?.toISOString() ?? null },
    });
    await raise(tx, scope, { name: "events/event.updated", data: { eventId: scope.eventId } });
    return done({ message: "Saved." });
  });
}
