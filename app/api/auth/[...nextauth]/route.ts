import NextAuth from "next-auth";
import { endSessionOfCookie } from "@/lib/features/accounts/mutations/sessions";
import { signIn } from "@/lib/features/accounts/mutations/sign-in";
import { signInSchema } from "@/lib/features/accounts/schema";
import { authOptions } from "@/lib/platform/auth/options";
import { enforceLimit } from "@/lib/platform/rate-limit";

const handler = NextAuth(
  authOptions({
    async signIn(visitor, credentials) {
      await enforceLimit("accounts.sign-in", visitor.address);
      const input = signInSchema.safeParse(credentials);
      if (!input.success) return null;
      const result = await signIn(visitor, input.data);
      return result.ok ? result : null;
    },
    endSession: endSessionOfCookie,
  }),
);

export { handler as GET, handler as POST };
