import { Ornament } from "@/components/layout/ornament";
import { SampleAnswers } from "@/components/marketing/sample-answers";
import { SampleInvitation } from "@/components/marketing/sample-invitation";
import { SiteFooter } from "@/components/marketing/site-footer";
import { SiteHeader } from "@/components/marketing/site-header";
import { Steps } from "@/components/marketing/steps";
import { LinkButton } from "@/components/ui/link-button";

/** What Marquee is. Cached whole: it reads nothing of the request and carries no form. */
export default function MarketingPage() {
  return (
    <>
      <SiteHeader />
      <main id="main" className="grow">
        <section className="mx-auto grid max-w-6xl items-center gap-x-16 gap-y-14 px-5 py-12 sm:px-8 md:py-20 lg:grid-cols-[1.1fr_1fr]">
          <div>
            <h1 className="text-[2.6rem] leading-[1.06] sm:text-6xl lg:text-[4.25rem]">
              Everyone you invited. <em className="text-accent-ink">Everything they answered.</em>
            </h1>
            <p className="mt-6 max-w-[46ch] text-lg text-muted">
              Marquee holds an event’s guest list, its invitations and the answers in one place, so that the number you
              give the caterer is the number who will come.
            </p>
            <div className="mt-9 flex flex-wrap gap-3">
              <LinkButton href="/register" variant="primary">
                Plan an event
              </LinkButton>
              <LinkButton href="/sign-in">Sign in</LinkButton>
            </div>
          </div>
          <SampleInvitation />
        </section>
        <Ornament />
        <Steps />
        <SampleAnswers />
      </main>
      <SiteFooter />
    </>
  );
}
