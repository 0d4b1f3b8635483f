import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** scrypt's cost: 2^ln rounds over blocks of r × 128 bytes. */
type Cost = { ln: number; r: number; p: number };

/** What new hashes cost: 128 MiB and about a third of a second (OWASP's first choice for scrypt). */
const presentCost: Cost = { ln: 17, r: 8, p: 1 };
const hashBytes = 32;

/** Each hash takes 128 MiB: two at a time keep a burst of sign-ins from taking the machine. */
const slots = { free: 2, waiting: [] as (() => void)[] };

async function withSlot<T>(work: () => Promise<T>): Promise<T> {
  if (slots.free > 0) slots.free -= 1;
  else await new Promise<void>((resolve) => slots.waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = slots.waiting.shift();
    if (next) next();
    else slots.free += 1;
  }
}

function derive(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** ln;
  const options = { N, r, p, maxmem: 256 * N * r };
  // The same letters may be typed composed or decomposed: one form is hashed.
  return withSlot(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        scrypt(password.normalize("NFKC"), salt, hashBytes, options, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
}

/** A password as it is stored: `scrypt$<ln>$<r>$<p>$<salt>$<hash>`, the cost within, so that it can be raised later. */
export async function hashPassword(password: string, cost: Cost = presentCost): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ["scrypt", cost.ln, cost.r, cost.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

function readHash(stored: string): { cost: Cost; salt: Buffer; key: Buffer } | null {
  const match = /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([\w-]+)\$([\w-]+)$/.exec(stored);
  if (!match) return null;
  const [ln = 0, r = 0, p = 0] = match.slice(1, 4).map(Number);
  return {
    cost: { ln, r, p },
    salt: Buffer.from(match[4] ?? "", "base64url"),
    key: Buffer.from(match[5] ?? "", "base64url"),
  };
}

/** Compared against when there is no account, so that an unknown address takes as long as a wrong password. */
const nobody = { cost: presentCost, salt: Buffer.alloc(16, 1), key: Buffer.alloc(hashBytes) };

/**
 * Whether a password fits a stored hash. `stored` null means that there is no account: the same work is done and the
 * answer is no. `isOutdated` asks for a new hash, because the cost was raised since.
 */
export async function verifyPassword(
  stored: string | null,
  password: string,
): Promise<{ matches: boolean; isOutdated: boolean }> {
  const hash = stored === null ? null : readHash(stored);
  const { cost, salt, key } = hash ?? nobody;
  const derived = await derive(password, salt, cost);
  const matches = hash !== null && derived.length === key.length && timingSafeEqual(derived, key);
  const isOutdated = cost.ln !== presentCost.ln || cost.r !== presentCost.r || cost.p !== presentCost.p;
  return { matches, isOutdated };
}
