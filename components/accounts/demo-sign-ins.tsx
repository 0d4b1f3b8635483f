import { ArrowRight } from "lucide-react";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { signInAction } from "@/lib/features/accounts/actions";
import type { DemoSignIn } from "@/lib/features/accounts/types";

/** The demo's people, one press each. */
export function DemoSignIns({ people, next }: { people: readonly DemoSignIn[]; next?: string | undefined }) {
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="demo-people" className="mt-6 border-t border-border pt-5">
      <h2 id="demo-people" className="text-base">
        Look around as
      </h2>
      <p className="mt-1 mb-3 text-[0.9286em] text-muted">
        This is a demo: each of these people sees what their role may see.
      </p>
      <ul className="flex flex-col gap-2">
        {people.map((person) => (
          <li key={person.email}>
            <ActionForm action={signInAction} guardLeaving={false} aria-label={`Sign in as ${person.label}`}>
              {next ? <input type="hidden" name="next" value={next} /> : null}
              <input type="hidden" name="email" value={person.email} />
              <input type="hidden" name="password" value={person.password} />
              <SubmitButton variant="secondary" block className="h-auto min-h-11 justify-between py-1.5 text-left">
                <span className="min-w-0 whitespace-normal">
                  <span className="block leading-snug">{person.label}</span>
                  <span className="block text-xs leading-snug font-normal text-muted wrap-anywhere">
                    {person.email}
                  </span>
                </span>
                <ArrowRight aria-hidden />
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
