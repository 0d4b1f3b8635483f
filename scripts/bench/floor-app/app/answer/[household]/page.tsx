import { answer } from "./actions";

export const dynamic = "force-dynamic";

/** A form without a script that posts one answer. */
export default async function Answer() {
  return (
    <form action={answer}>
      <input name="guest" />
      <input name="session" />
      <button type="submit">Send</button>
    </form>
  );
}
