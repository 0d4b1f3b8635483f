import { env } from "./env";

/** An address of ours for mails and other places outside our pages: "/verify/x" → "https://…/verify/x". */
export function appUrl(path: string): string {
  return new URL(path, env.APP_URL).toString();
}
