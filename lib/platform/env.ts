import { z } from "zod";
import { isMailbox } from "./mail/address";

const flag = z
  .enum(["0", "1", "true", "false", ""])
  .default("")
  .transform((value) => value === "1" || value === "true");
const optional = z
  .string()
  .optional()
  .transform((value) => (value === "" ? undefined : value));

function hasDistinctKeys(list: string): boolean {
  const ids = list.split(",").map((pair) => pair.split(":")[0]);
  return new Set(ids).size === ids.length;
}

/** The secret that development uses; production refuses to start on it. */
export const developmentSecret = "development-only-secret-change-me-0123456789";

/** Every variable that Marquee reads, described in `.env.example`. */
export const envSchema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  DATABASE_URL: z.string().default(""),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(100).default(10),
  APP_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
  AUTH_SECRET: z.string().min(32, "needs at least 32 characters").default(developmentSecret),
  /** `id:secret` pairs, newest first; retired keys stay, so that printed links keep working. */
  LINK_KEYS: z
    .string()
    .regex(/^[a-z0-9]{1,4}:[^,\s]{32,}(,[a-z0-9]{1,4}:[^,\s]{32,})*$/, "is a list like k1:<32 characters or more>")
    .refine(hasDistinctKeys, "names a key twice")
    .default(`dev:${developmentSecret}`),
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  MARQUEE_DEMO: flag,
  DATA_DIR: z.string().default(".data"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  REDIS_URL: optional,
  MAIL_FROM: z
    .string()
    .refine(isMailbox, "is an address like Marquee <hello@example.com>")
    .default("Marquee <no-reply@localhost>"),
  RESEND_API_KEY: optional,
  RESEND_BASE_URL: optional,
  /** Resend signs what it tells of bounces and complaints with it: whsec_… */
  RESEND_WEBHOOK_SECRET: optional,
  SMTP_URL: optional,
  /** Mails a second at an SMTP server, requests a second at Resend (one holds a hundred mails); 0 sets no limit. */
  MAIL_RATE_PER_SECOND: z.coerce.number().min(0).max(100_000).optional(),
  TWILIO_ACCOUNT_SID: optional,
  TWILIO_AUTH_TOKEN: optional,
  /** The number that text messages come from, or the id of a messaging service (MG…). */
  TWILIO_FROM: optional,
  TWILIO_BASE_URL: z.url({ protocol: /^https?$/ }).default("https://api.twilio.com"),
  /** Text messages a second; 0 sets no limit. */
  SMS_RATE_PER_SECOND: z.coerce.number().min(0).max(100_000).default(1),
  S3_BUCKET: optional,
  S3_REGION: z.string().default("us-east-1"),
  S3_ENDPOINT: optional,
  S3_ACCESS_KEY_ID: optional,
  S3_SECRET_ACCESS_KEY: optional,
  /** Where the embedded runner lives: in the app's process, in `npm run worker`, or nowhere (Inngest runs the jobs). */
  JOBS_RUNNER: z.enum(["app", "worker", "off"]).default("app"),
  /** Where the embedded runner reaches the app; this process's own port when empty. */
  JOBS_ENDPOINT: optional,
  INNGEST_DEV: optional,
  INNGEST_BASE_URL: optional,
  INNGEST_SIGNING_KEY: optional,
  INNGEST_EVENT_KEY: optional,
  /** The bearer token for `/api/metrics`; nobody reads metrics without it. */
  METRICS_TOKEN: z
    .string()
    .regex(/^[!-~]{24,}$/, "needs at least 24 characters without spaces")
    .optional(),
  /** Where `npm start` listens: a proxy on another machine needs 0.0.0.0. */
  LISTEN_ADDRESS: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
});

export type Env = z.infer<typeof envSchema>;

export class EnvError extends Error {}

/**
 * Reads and checks variables; an empty one counts as not set. Throws EnvError with one sentence that names each
 * variable that is wrong and why.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const set = Object.entries(source).filter(([, value]) => value !== "");
  const parsed = envSchema.safeParse(Object.fromEntries(set));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new EnvError(`These variables are not right: ${problems.join("; ")}. See .env.example.`);
}

export const env: Env = readEnv(process.env);

/** next-auth reads its own address from the environment alone: it is the product's. */
export function tellNextAuth(values: Env): void {
  process.env.NEXTAUTH_URL = values.APP_URL;
}

/** Why production must not start like this, as sentences; none when it may. */
export function productionProblems(values: Env): string[] {
  if (values.NODE_ENV !== "production" || values.MARQUEE_DEMO) return [];
  const problems: string[] = [];
  if (!values.DATABASE_URL) problems.push("DATABASE_URL is empty: name the PostgreSQL to use.");
  if (values.AUTH_SECRET === developmentSecret) problems.push("AUTH_SECRET is the development default: set your own.");
  if (values.LINK_KEYS.includes(developmentSecret))
    problems.push("LINK_KEYS holds the development default: set your own.");
  return problems;
}

/** True when mails really leave; otherwise they are only kept in the database. */
export function canSendMail(values: Env): boolean {
  return Boolean(values.RESEND_API_KEY ?? values.SMTP_URL);
}

/** True where the development mailbox may be read: development, tests and demo mode. */
export function hasMailbox(values: Env): boolean {
  return values.MARQUEE_DEMO || values.NODE_ENV !== "production";
}
