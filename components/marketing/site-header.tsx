import Link from "next/link";
import { Awning } from "@/components/layout/awning";
import { Logo } from "@/components/layout/logo";
import { SkipLink } from "@/components/ui/skip-link";

export function SiteHeader() {
  return (
    <header>
      <SkipLink />
      <Awning />
      <div className="mx-auto flex max-w-6xl items-center justify-between px-5 pt-6 sm:px-8">
        <Link href="/" aria-label="Marquee" className="rounded-md">
          <Logo />
        </Link>
        <nav aria-label="Account">
          <Link
            href="/sign-in"
            className="inline-flex min-h-11 items-center rounded-md px-2 underline-offset-4 hover:underline"
          >
            Sign in
          </Link>
        </nav>
      </div>
    </header>
  );
}
