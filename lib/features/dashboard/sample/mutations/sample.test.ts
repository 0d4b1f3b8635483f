import { describe, expect, test } from "vitest";
import { inviteStaff } from "@/lib/features/organizations/staff/mutations/add-staff";
import { confirmAnswer, prepareInvitations } from "@/lib/features/rsvp/invitations/jobs";
import { requestInvitations } from "@/lib/features/rsvp/invitations/mutations/send-invitations";
import { sendTestInvitation } from "@/lib/features/rsvp/invitations/mutations/send-test";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { type EventId, newId } from "@/lib/platform/ids";
import { listCountMismatches } from "@/lib/testing/count-mismatches";
import { eventScopeFor, makeEvent, makeOrganization } from "@/lib/testing/factories";
import { createSample } from "./create-sample";
import { removeSample } from "./remove-sample";

async function makeSample() {
  const organization = await makeOrganization({ timeZone: "Europe/Lisbon" });
  const { eventId } = await createSample(organization.scope);
  const place = { organizationId: organization.organizationId, eventId: eventId as EventId };
  return {
    organization,
    eventId,
    scope: eventScopeFor(place, organization.owner, { membership: "owner", staff: null }),
  };
}

describe("the sample event", () => {
  test("is a believable event: guests, households, answers, meals, needs, history", async () => {
    const { eventId } = await makeSample();
    const event = await db.event.findUniqueOrThrow({
      where: { id: eventId },
      include: { sessions: { include: { meals: true } }, questions: true, rsvpForm: true },
    });
    expect(event).toMatchObject({ isSample: true, status: "confirmed", timeZone: "Europe/Lisbon" });
    expect(event.startsAt > now()).toBe(true);
    expect(event.rsvpForm?.deadline && event.rsvpForm.deadline > now()).toBe(true);
    expect(event.sessions.map(({ name }) => name).toSorted()).toEqual(["Ceremony", "Dinner", "Party", "Sunday brunch"]);
    expect(event.sessions.flatMap(({ meals }) => meals)).toHaveLength(3);
    expect(event.questions).toHaveLength(2);
    const guests = await db.guest.findMany({ where: { eventId }, select: { email: true, dietaryNeeds: true } });
    expect(guests).toHaveLength(122);
    expect(guests.filter(({ dietaryNeeds }) => dietaryNeeds).length).toBeGreaterThan(8);
    expect(guests.every(({ email }) => email === null || email.endsWith("@guests.example"))).toBe(true);
    expect(event.acceptedCount).toBeGreaterThan(50);
    const page = await db.eventPage.findUniqueOrThrow({
      where: { eventId },
      include: { notes: true, questions: true },
    });
    expect([page.notes.length, page.questions.length]).toEqual([4, 3]);
    expect(page.sections).toEqual(["story", "schedule", "place", "notes", "questions"]);
    const revisions = await db.answerRevision.findMany({ where: { eventId }, select: { createdAt: true } });
    const days = new Set(revisions.map(({ createdAt }) => createdAt.toISOString().slice(0, 10)));
    expect(days.size).toBeGreaterThan(10);
    expect(revisions.every(({ createdAt }) => createdAt < now())).toBe(true);
    expect(await listCountMismatches([eventId])).toEqual([]);
  });

  test("is one an organization, however often and at once it is asked for", async () => {
    const { scope } = await makeOrganization();
    const made = await Promise.all([createSample(scope), createSample(scope), createSample(scope)]);
    expect(new Set(made.map(({ eventId }) => eventId)).size).toBe(1);
    const other = await makeOrganization();
    expect((await createSample(other.scope)).eventId).not.toBe(made[0].eventId);
  });

  test("mails nobody: not the invited, not whoever tests, not who answers", async () => {
    const { scope, eventId } = await makeSample();
    const refused = await requestInvitations(scope, { key: newId(), audience: { kind: "all" } });
    expect(refused).toMatchObject({ ok: false, reason: "sample", message: expect.stringContaining("sends no mail") });
    expect(await sendTestInvitation(scope)).toMatchObject({ ok: false, reason: "sample" });
    const asked = await inviteStaff(scope, { email: "helper@example.test", role: "coordinator" });
    expect(asked).toMatchObject({ ok: false, reason: "sample", message: expect.stringContaining("sends no mail") });
    // Also a request that was stored before anybody looked.
    await prepareInvitations({ eventId, occasion: "invitation:sample" });
    const submission = await db.rsvpSubmission.findFirstOrThrow({ where: { eventId }, orderBy: { createdAt: "desc" } });
    const given = { eventId, householdId: submission.householdId, submissionId: submission.id };
    expect(await confirmAnswer(given)).toEqual({ outcome: "not_needed" });
    expect(await db.mailMessage.count({ where: { eventId } })).toBe(0);
  });

  test("goes as a whole, and nothing else goes with it", async () => {
    const { organization, scope, eventId } = await makeSample();
    const real = await makeEvent({}, {}, organization);
    expect(await removeSample(real.scope)).toMatchObject({ ok: false, reason: "no_sample" });
    expect((await removeSample(scope)).ok).toBe(true);
    expect(await db.event.count({ where: { id: eventId } })).toBe(0);
    expect(await db.guest.count({ where: { eventId } })).toBe(0);
    expect(await db.event.count({ where: { organizationId: organization.organizationId } })).toBe(1);
    await expect(removeSample(scope)).rejects.toThrow("could not find");
  });
});
