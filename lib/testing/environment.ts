import { webhookSecret } from "./webhook-secret";
/** What the app under test needs to know; everything that could reach the world outside is switched off. */
export interface TestEnvironment {
  port: number;
  databaseUrl: string;
  dataDir: string;
}

/** Services that a developer's shell may name: a test must never reach one. */
export const outsideServices = [
  "REDIS_URL",
  "RESEND_API_KEY",
  "RESEND_BASE_URL",
  "SMTP_URL",
  "MAIL_RATE_PER_SECOND",
  "TWILIO_ACCOUNT_SID",
  "TWILIO_AUTH_TOKEN",
  "TWILIO_FROM",
  "TWILIO_BASE_URL",
  "S3_BUCKET",
  "S3_ENDPOINT",
  "INNGEST_DEV",
  "INNGEST_BASE_URL",
  "INNGEST_SIGNING_KEY",
  "INNGEST_EVENT_KEY",
] as const;

/** The variables of the production build under test, and of the tests that share its database and secrets. */
export function testVariables({ port, databaseUrl, dataDir }: TestEnvironment): Record<string, string> {
  return {
    ...Object.fromEntries(outsideServices.map((name) => [name, ""])),
    RESEND_WEBHOOK_SECRET: webhookSecret,
    APP_URL: `http://localhost:${port}`,
    AUTH_SECRET: "a-secret-that-only-tests-use-0123456789",
    LINK_KEYS: "t1:another-secret-that-only-tests-use-0123456789",
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    JOBS_RUNNER: "app",
    JOBS_ENDPOINT: "",
    LOG_LEVEL: "info",
    // The mailbox can be read, so that journeys can follow the links in their mails.
    MARQUEE_DEMO: "1",
    PORT: String(port),
    // A test gives itself an address of its own (x-forwarded-for), and with it limits of its own.
    TRUSTED_PROXY_HOPS: "1",
  };
}
