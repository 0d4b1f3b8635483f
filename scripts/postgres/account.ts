import { readFileSync } from "node:fs";

/** The system account a server runs as. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root: then this is the account to run it as (`postgres`, else `nobody`).
 * Undefined when the current account will do.
 */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const wanted of ["postgres", "nobody"]) {
    const fields = lines.find((line) => line.startsWith(`${wanted}:`))?.split(":");
    const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
    if (fields && Number.isInteger(uid) && Number.isInteger(gid)) return { name: wanted, uid, gid };
  }
  throw new Error(
    'PostgreSQL does not run as root and this machine has neither a "postgres" nor a "nobody" account: start this as an ordinary user, or set DATABASE_URL.',
  );
}
