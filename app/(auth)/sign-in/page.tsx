import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthFooter, AuthHeading } from "@/components/accounts/auth-heading";
import { DemoSignIns } from "@/components/accounts/demo-sign-ins";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { TextLink } from "@/components/accounts/text-link";
import { Banner } from "@/components/ui/banner";
import { loadDemoSignIns, loadIsSignedIn } from "@/lib/features/accounts/loaders";
import { ownPath } from "@/lib/features/accounts/rules/own-path";

export const metadata: Metadata = { title: "Sign in" };

const notices: Record<string, string> = {
  "password-changed": "Your new password is saved, and every browser was signed out. Sign in with it now.",
};

type Search = Promise<{ next?: string | string[]; notice?: string | string[] }>;

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const { next, notice } = await searchParams;
  const path = typeof next === "string" ? ownPath(next) : undefined;
  if (await loadIsSignedIn()) redirect(ownPath(path));
  const people = await loadDemoSignIns();
  const said = typeof notice === "string" ? notices[notice] : undefined;
  return (
    <>
      <AuthHeading title="Sign in" />
      {said ? (
        <Banner tone="success" className="mb-5">
          <p role="status">{said}</p>
        </Banner>
      ) : null}
      <SignInForm next={path} />
      <DemoSignIns people={people ?? []} next={path} />
      <AuthFooter>
        New here? <TextLink href="/register">Create an account</TextLink>
      </AuthFooter>
    </>
  );
}
