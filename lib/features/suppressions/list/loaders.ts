import { requireUser } from "@/lib/platform/access/gates";
import { orgLoader } from "@/lib/platform/loader";
import { listSuppressions } from "./data";

/** A page of the list, with how the person who looks writes dates. */
export const loadSuppressions = orgLoader("org.settings", async (scope, q: string, cursor: string) => {
  const [{ timeZone }, list] = await Promise.all([requireUser(), listSuppressions(scope, { q, cursor })]);
  return { ...list, timeZone };
});
