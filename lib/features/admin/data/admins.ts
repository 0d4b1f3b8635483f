import type { SystemScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";

/** The addresses of those who run the installation. */
export async function listPlatformAdmins(_scope: SystemScope): Promise<string[]> {
  const users = await db.user.findMany({
    where: { isPlatformAdmin: true },
    orderBy: { email: "asc" },
    select: { email: true },
  });
  return users.map(({ email }) => email);
}
