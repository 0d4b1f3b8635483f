"use client";

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useTransition,
} from "react";
import type { ActionState } from "@/lib/platform/result";
import { Button, type ButtonProps } from "./button";
import { callAction } from "./call-action";
import { cn } from "./cn";
import { FormStatusProvider, useFormState } from "./form-context";
import { FormSummary } from "./form-summary";
import { useLeaveGuard } from "./use-leave-guard";

type ActionFormProps = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** What the first render shows; for a form whose answer came with the page. */
  state?: ActionState;
  /** Called once for each answer: close the dialog, tell of it. */
  onSuccess?: (result: Extract<ActionState, { ok: true }>) => void;
  /** Empties the form after a success; for a form that adds one thing after another. */
  resetOnSuccess?: boolean;
  /** False for a form that is not worth a question when it is left (search, sign-in). */
  guardLeaving?: boolean;
  leaveMessage?: string;
  /** What is said when the network loses the answer. */
  unreachableMessage?: string;
  id?: string;
  className?: string;
  "aria-label"?: string;
  "aria-labelledby"?: string;
  children: ReactNode;
};

/**
 * A form over one server action. It works before and without the script; with it, what was typed
 * stays after an error, the first wrong field takes the focus, and the trouble is announced.
 */
export function ActionForm({
  action,
  state: initialState = null,
  onSuccess,
  resetOnSuccess = false,
  guardLeaving = true,
  leaveMessage = "Leave without saving? What you typed here will be lost.",
  unreachableMessage,
  className,
  children,
  ...rest
}: ActionFormProps) {
  const [posted, dispatch, isPosting] = useActionState(action, initialState);
  const [told, setTold] = useState<ActionState>(null);
  const [isSending, startSending] = useTransition();
  const state = told ?? posted;
  const pending = isPosting || isSending;
  const [dirty, setDirty] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const answered = useRef(initialState);
  useLeaveGuard(guardLeaving && dirty && !pending, leaveMessage);

  const onAnswer = useEffectEvent((answer: NonNullable<ActionState>) => {
    if (answer.ok) {
      setDirty(false);
      if (resetOnSuccess) form.current?.reset();
      onSuccess?.(answer);
    } else {
      setDirty(true);
      // An answer that came as a page may be in somebody's hands before the scripts are.
      if (told || document.activeElement === document.body) focusFirstTrouble(form.current);
    }
  });
  useEffect(() => {
    if (!state || state === answered.current) return;
    answered.current = state;
    onAnswer(state);
  }, [state]);

  // Typed before the scripts came (platform/late-scripts).
  useEffect(() => {
    if (form.current?.hasAttribute("data-typed")) setDirty(true);
  }, []);

  // Sent by hand: React empties a form that it submits itself, also after an error, and leaves the page to an error
  // boundary when the network fails.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const { nativeEvent, currentTarget } = event;
    const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    const data = new FormData(currentTarget, submitter);
    setDirty(false);
    startSending(async () => {
      const answer = await callAction(action, data, { state, unreachable: unreachableMessage });
      startTransition(() => setTold(answer));
    });
  };

  return (
    <form
      {...rest}
      ref={form}
      action={dispatch}
      data-unreachable={unreachableMessage}
      noValidate
      onSubmit={submit}
      onChange={() => setDirty(true)}
      className={cn("flex flex-col gap-5", className)}
    >
      <FormStatusProvider state={state} pending={pending}>
        <FormSummary state={state} />
        {children}
      </FormStatusProvider>
    </form>
  );
}

function focusFirstTrouble(form: HTMLFormElement | null): void {
  const wrong = form?.querySelector<HTMLElement>("[aria-invalid='true']:not([type='hidden'])");
  (wrong ?? form?.querySelector<HTMLElement>("[data-form-summary]"))?.focus();
}

/** The form's one primary button, pending while the action runs. */
export function SubmitButton({
  variant = "primary",
  pendingText,
  children,
  ...rest
}: ButtonProps & { pendingText?: ReactNode }) {
  const { pending } = useFormState();
  return (
    <Button {...rest} type="submit" variant={variant} pending={pending}>
      {pending && pendingText ? pendingText : children}
    </Button>
  );
}

/** The row at the end of a form: the primary button first, then the ways out. */
export function FormActions({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cn("flex flex-wrap items-center gap-2 pt-1 max-sm:[&>*]:grow", className)}>{children}</div>;
}
