const email = /[\p{L}0-9._%+-]+@[\p{L}0-9.-]+\.\p{L}{2,}/gu;
const link = /\/(r|t|reset|verify|invite)\/[A-Za-z0-9._~-]{16,}/g;
const query = /([?&](?:token|key|secret|signature)=)[^&\s"]+/gi;
const bearer = /\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]+/g;

/** Text with e-mail addresses, secret links, secret query values and credentials replaced. */
export function maskText(text: string): string {
  return text
    .replace(email, "[email]")
    .replace(link, "/$1/[token]")
    .replace(query, "$1[removed]")
    .replace(bearer, "$1 [removed]");
}
