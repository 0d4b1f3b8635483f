import { openDatabase } from "./postgres/open";
import { dataFolder } from "./setup/paths";
import { Refusal } from "./setup/refusal.mjs";
import { readVariables } from "./setup/variables";

const usage = "Say what to do: npm run admin -- list, or grant <e-mail address>, or revoke <e-mail address>.";

/** `npm run admin -- list | grant ADDRESS | revoke ADDRESS`: who may see and steer the installation's background work. */
export async function main([command, address, ...rest]: string[]): Promise<void> {
  const changes = command === "grant" || command === "revoke";
  if ((!changes && command !== "list") || (changes && !address) || rest.length > 0) throw new Refusal(usage);
  const env = await readVariables();
  const database = await openDatabase(env.DATABASE_URL, dataFolder(env.DATA_DIR));
  // The app's code reads its variables once, when it is loaded: set them first.
  Object.assign(env, { DATABASE_URL: database.url });
  const { db } = await import("@/lib/platform/db");
  const { systemScope } = await import("@/lib/platform/access/job-gates");
  const { listPlatformAdmins } = await import("@/lib/features/admin/data/admins");
  const { setPlatformAdmin } = await import("@/lib/features/admin/mutations/set-platform-admin");
  try {
    const scope = systemScope("npm run admin");
    if (address && changes) {
      const result = await setPlatformAdmin(scope, { email: address, isPlatformAdmin: command === "grant" });
      if (!result.ok) throw new Refusal(result.message);
      console.log(result.message);
    }
    const admins = await listPlatformAdmins(scope);
    console.log(admins.length === 0 ? "Nobody runs this installation." : `Run by: ${admins.join(", ")}`);
  } finally {
    await db.$disconnect();
    await database.release();
  }
}
