import { resendTransport } from "@/lib/platform/mail/resend-transport";
import { smtpTransport } from "@/lib/platform/mail/smtp-transport";
import { startMailServer } from "./mail-server";
import { startResendEmulator } from "./resend-emulator";

/** Both ways that mail leaves by, and where it arrives; to be emptied before each test. */
export async function startMailWays() {
  const [server, resend] = await Promise.all([startMailServer(), startResendEmulator()]);
  const smtp = smtpTransport(server.url);
  return {
    server,
    resend,
    smtp,
    api: resendTransport("re_test", resend.url),
    empty(): void {
      server.received.length = 0;
      server.refuseWith = null;
      resend.sent.length = 0;
      resend.requests.length = 0;
    },
    async stop(): Promise<void> {
      smtp.close?.();
      await Promise.all([server.stop(), resend.stop()]);
    },
  };
}
