import type { SystemScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { inTransaction } from "@/lib/platform/db/transaction";
import { done, type Result, refuse } from "@/lib/platform/result";

type Input = { email: string; isPlatformAdmin: boolean };

/** Makes somebody with an account one who runs the installation, or no longer. Refuses an unknown address. Audited. */
export async function setPlatformAdmin(
  scope: SystemScope,
  { email, isPlatformAdmin }: Input,
): Promise<Result<{ message: string }, "unknown">> {
  const address = email.trim().toLowerCase();
  return inTransaction(async (tx) => {
    const user = await tx.user.findFirst({ where: { email: address }, select: { id: true, isPlatformAdmin: true } });
    if (!user) return refuse("unknown", `Nobody has an account with ${address}: register it first.`);
    if (user.isPlatformAdmin !== isPlatformAdmin) {
      await tx.user.update({ where: { id: user.id }, data: { isPlatformAdmin } });
      await recordAudit(tx, scope, {
        action: isPlatformAdmin ? "admin.granted" : "admin.revoked",
        subject: { kind: "user", id: user.id },
      });
    }
    return done({ message: `${address} ${isPlatformAdmin ? "runs" : "does not run"} this installation now.` });
  });
}
