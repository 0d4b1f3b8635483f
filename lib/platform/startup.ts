import { canSendMail, type Env, productionProblems } from "./env";
import { log } from "./log";

/** Ends the process with a sentence for each reason why it must not start like this. */
function refuseToStart(problems: string[]): void {
  if (problems.length === 0) return;
  process.stderr.write(`Marquee does not start like this:\n${problems.join("\n")}\n`);
  process.exit(1);
}

/** Refuses what production must not do, and says what will not work. */
export function checkStartup(values: Env, moreProblems: string[] = []): void {
  refuseToStart([...productionProblems(values), ...moreProblems]);
  if (values.NODE_ENV === "production" && !canSendMail(values))
    log.warn("No mail leaves: neither RESEND_API_KEY nor SMTP_URL is set. Mails are kept in the database.");
  if (values.MARQUEE_DEMO) log.warn("Demo mode: known passwords, and everybody may read the mailbox.");
}
