import { expect, type Page } from "@playwright/test";
import { db } from "@/lib/platform/db";

type Wanted = { subject?: RegExp; after?: number };

/** How many mails an address has got. */
export const countMails = (address: string): Promise<number> => db.mailMessage.count({ where: { toAddress: address } });

/** Waits until the newest mail to an address has been delivered, and opens it in the mailbox. */
export async function openMail(page: Page, address: string, { subject = /./, after = 0 }: Wanted = {}): Promise<void> {
  const found = { id: "" };
  await expect
    .poll(
      async () => {
        const mails = await db.mailMessage.findMany({
          where: { toAddress: address, status: "sent" },
          orderBy: [{ createdAt: "desc" }, { id: "desc" }],
          select: { id: true, subject: true },
        });
        found.id = mails.length > after ? (mails.find((mail) => subject.test(mail.subject))?.id ?? "") : "";
        return found.id !== "";
      },
      { message: `a delivered mail to ${address} about ${subject}`, timeout: 30_000 },
    )
    .toBe(true);
  await page.goto(`/dev/mailbox?q=${encodeURIComponent(address)}`);
  await page.locator(`a[href="/dev/mailbox/${found.id}"]`).click();
  await expect(page.getByRole("heading", { name: "Links in this mail" })).toBeVisible();
}

/** Where the mail's link whose address holds this path leads. */
export async function linkInMail(page: Page, path: string): Promise<string> {
  const links = page.getByRole("main").getByRole("listitem").getByRole("link");
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  const href = hrefs.find((one) => new URL(one).pathname.startsWith(path));
  if (!href) throw new Error(`No link to ${path} in ${page.url()}`);
  return href;
}
