import { expect, test } from "vitest";
import { listOrganizationStandings } from "@/lib/platform/access/standing-store";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeSignedIn } from "@/lib/testing/account-factories";
import { makeEvent, makeOrganization, makeUser } from "@/lib/testing/factories";
import { listMyOrganizations } from "../data";
import { accentProblem, accentVerdict } from "../rules/accent";
import { freeSlug } from "../rules/slugs";
import { organizationSettingsSchema } from "../schema";
import { createOrganization } from "./create-organization";
import { switchOrganization } from "./switch-organization";
import { updateOrganizationSettings } from "./update-settings";

const input = { name: "Harbour Events", currency: "EUR", timeZone: "Europe/Lisbon" };

test("whoever makes an organization owns it and works in it", async () => {
  const user = await makeSignedIn();
  const { organizationId } = await createOrganization(user, input);
  expect(await listOrganizationStandings(user.userId)).toEqual([{ organizationId, membership: "owner" }]);
  expect(await db.userSession.findUnique({ where: { id: user.sessionId } })).toMatchObject({
    activeOrganizationId: organizationId,
  });
});

test("a dozen organizations of one name at once each get a short name of their own", async () => {
  const user = await makeSignedIn();
  const name = `Same Name ${newId().slice(-6)}`;
  const made = await Promise.all(Array.from({ length: 12 }, () => createOrganization(user, { ...input, name })));
  const rows = await db.organization.findMany({ where: { id: { in: made.map((each) => each.organizationId) } } });
  expect(new Set(rows.map((row) => row.slug)).size).toBe(12);
});

test("a browser works only in organizations its person belongs to", async () => {
  const user = await makeSignedIn();
  const { organizationId } = await makeOrganization();
  expect(await switchOrganization(user, { organizationId })).toMatchObject({ ok: false, reason: "not_found" });
  expect(await switchOrganization(user, { organizationId: "nonsense" })).toMatchObject({
    ok: false,
    reason: "not_found",
  });
  await db.membership.create({ data: { id: newId(), organizationId, userId: user.userId, role: "assistant" } });
  expect(await switchOrganization(user, { organizationId })).toEqual({ ok: true });
});

test("being on an event's team is belonging, without a membership", async () => {
  const user = await makeSignedIn();
  const { organizationId, eventId } = await makeEvent();
  await db.eventStaff.create({ data: { id: newId(), organizationId, eventId, userId: user.userId, role: "door" } });
  expect(await switchOrganization(user, { organizationId })).toEqual({ ok: true });
  expect(await listMyOrganizations(user)).toMatchObject([{ id: organizationId, membership: null }]);
});

test("settings refuse a short name that is taken and another tenant's logo", async () => {
  const [{ scope, organizationId }, other] = await Promise.all([makeOrganization(), makeOrganization()]);
  const taken = await db.organization.findUniqueOrThrow({ where: { id: other.organizationId } });
  const wanted = {
    ...input,
    slug: `slug-${newId()}`,
    locale: "fr" as const,
    accentColor: "#2f6cb3",
    logoFileId: undefined,
  };
  expect(await updateOrganizationSettings(scope, { ...wanted, slug: taken.slug })).toMatchObject({
    reason: "slug_taken",
    fieldErrors: { slug: [expect.stringContaining(taken.slug)] },
  });
  const logo = await db.storedFile.create({
    data: {
      id: newId(),
      organizationId: other.organizationId,
      purpose: "logo",
      name: "logo.webp",
      contentType: "image/webp",
      sizeBytes: 1,
      sha256: "0",
      storageKey: newId(),
    },
  });
  expect(await updateOrganizationSettings(scope, { ...wanted, logoFileId: logo.id })).toMatchObject({
    reason: "logo_unknown",
  });
  expect(await updateOrganizationSettings(scope, wanted)).toEqual({ ok: true });
  expect(await db.organization.findUnique({ where: { id: organizationId } })).toMatchObject({
    name: "Harbour Events",
    accentColor: "#2f6cb3",
    logoFileId: null,
  });
  const entry = await db.auditEntry.findFirst({ where: { organizationId, action: "organizations.settings_updated" } });
  expect(entry?.actorId).toBe(scope.actor.userId);
});

test("a person sees their own organizations alone", async () => {
  await makeOrganization();
  expect(await listMyOrganizations(await makeUser())).toEqual([]);
});

test.each([
  ["#74285a", true],
  ["#ffffff", false],
  ["#fafafa", false],
  ["#1b1a1f", false],
  ["red", false],
  ["#fc0", true],
])("accent %s can be seen: %s", (hex, isFine) => {
  expect(accentProblem(hex) === null).toBe(isFine);
});

test("an accent's contrast is told in a number and a sentence", () => {
  expect(accentVerdict("#595959")).toEqual({ ratio: 7, sentence: "White text on it reads well." });
  expect(accentVerdict("#ffcc00")?.sentence).toContain("dark text");
});

test("short names are made from names", () => {
  expect(freeSlug("Café Ångström", new Set())).toBe("cafe-angstrom");
  expect(freeSlug("Café", new Set(["cafe", "cafe-2"]))).toBe("cafe-3");
  expect(freeSlug("祭り", new Set())).toBe("organization");
});

test("settings forms are checked field by field", () => {
  const parsed = organizationSettingsSchema.safeParse({
    name: "x",
    slug: "No Spaces",
    locale: "tlh",
    currency: "eur",
    timeZone: "Mars/Olympus",
    accentColor: "#fff",
  });
  expect(parsed.error?.issues.map((issue) => issue.path[0]).sort()).toEqual([
    "accentColor",
    "locale",
    "name",
    "slug",
    "timeZone",
  ]);
});
