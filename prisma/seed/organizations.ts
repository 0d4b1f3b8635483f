import { hashPassword } from "@/lib/platform/auth/passwords";
import { db } from "@/lib/platform/db";
import { Random } from "./random";
import signIns from "./sign-ins.json" with { type: "json" };

export type Person = { id: string; name: string };

const names: Record<string, { name: string; locale: string; timeZone: string }> = {
  "ines@lumiere.example": { name: "Inès Laurent", locale: "en-GB", timeZone: "Europe/Paris" },
  "tom@lumiere.example": { name: "Tom Okafor", locale: "en-GB", timeZone: "Europe/London" },
  "mina@lumiere.example": { name: "Mina Sato", locale: "en-GB", timeZone: "Europe/Paris" },
  "carlos@freelance.example": { name: "Carlos Vega", locale: "es", timeZone: "Europe/Madrid" },
  "ruth@freelance.example": { name: "Ruth Adler", locale: "de", timeZone: "Europe/Berlin" },
  "sam@door.example": { name: "Sam Doyle", locale: "en-GB", timeZone: "Europe/London" },
  "priya@harbour.example": { name: "Priya Nair", locale: "en-IE", timeZone: "Europe/Lisbon" },
};

type People = (email: keyof typeof names | string) => Person;
export type DemoOrganizations = { lumiere: string; harbour: string; person: People };

/** The people who can sign in, and the two organizations with their members. */
export async function writeOrganizations(today: Date): Promise<DemoOrganizations> {
  const random = new Random(7);
  const people = new Map<string, Person>();
  for (const { email, password } of signIns) {
    const known = names[email];
    if (!known) throw new Error(`No name for ${email}`);
    const id = random.id();
    await db.user.create({
      data: {
        id,
        email,
        ...known,
        emailVerifiedAt: today,
        credentials: { create: { id: random.id(), kind: "password", secretHash: await hashPassword(password) } },
      },
    });
    people.set(email, { id, name: known.name });
  }
  const person: People = (email) => {
    const found = people.get(email);
    if (!found) throw new Error(`Nobody signs in as ${email}`);
    return found;
  };
  const lumiere = random.id();
  const harbour = random.id();
  await db.organization.createMany({
    data: [
      {
        id: lumiere,
        name: "Lumière Weddings",
        slug: "lumiere",
        locale: "en-GB",
        currency: "EUR",
        timeZone: "Europe/Paris",
        accentColor: "#8a2f55",
      },
      {
        id: harbour,
        name: "Harbour Conferences",
        slug: "harbour",
        locale: "en",
        currency: "EUR",
        timeZone: "Europe/Lisbon",
        accentColor: "#1f5f8b",
      },
    ],
  });
  const members = [
    [lumiere, "ines@lumiere.example", "owner"],
    [lumiere, "tom@lumiere.example", "planner"],
    [lumiere, "mina@lumiere.example", "assistant"],
    [harbour, "priya@harbour.example", "owner"],
    [harbour, "tom@lumiere.example", "planner"],
  ] as const;
  await db.membership.createMany({
    data: members.map(([organizationId, email, role]) => ({
      id: random.id(),
      organizationId,
      userId: person(email).id,
      role,
    })),
  });
  return { lumiere, harbour, person };
}
