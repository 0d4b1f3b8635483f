import { CloudOff, Lock, SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { GuestFrame } from "./guest-frame";
import { Ornament } from "./ornament";
import { type RefusalKind, refusalWords } from "./refusal-words";

type RefusalProps = {
  kind: RefusalKind;
  title?: string;
  message?: string;
  /** What support needs to find the request in the logs. */
  requestId?: string;
  /** Ways out: buttons and links. */
  actions?: ReactNode;
};

const icons = { not_found: SearchX, forbidden: Lock, error: CloudOff };

/** Why a page of the workspace cannot be shown, in a plain sentence, with a way out. */
export function Refusal({ kind, title, message, requestId, actions }: RefusalProps) {
  const words = refusalWords[kind];
  const Icon = icons[kind];
  return (
    <div className="grid min-h-[60dvh] place-items-center">
      <EmptyState icon={<Icon />} title={title ?? words.title} level={1} actions={actions}>
        <p>{message ?? words.message}</p>
        {requestId ? <RequestId label="Reference" id={requestId} /> : null}
      </EmptyState>
    </div>
  );
}

type GuestRefusalProps = {
  /** From the message catalogues: a guest's language is not the planner's. */
  title: string;
  message: string;
  /** A sentence with what support needs to find the request in the logs. */
  reference?: string;
  actions?: ReactNode;
};

/** The same on the guests' paper. */
export function GuestRefusal({ title, message, reference, actions }: GuestRefusalProps) {
  return (
    <GuestFrame className="text-center">
      <h1 className="text-3xl leading-tight sm:text-4xl">{title}</h1>
      <Ornament className="my-6" />
      <p className="mx-auto max-w-[42ch] text-muted">{message}</p>
      {reference ? <p className="mt-4 text-sm text-muted wrap-anywhere">{reference}</p> : null}
      {actions ? <div className="mt-8 flex flex-wrap justify-center gap-3">{actions}</div> : null}
    </GuestFrame>
  );
}

function RequestId({ label, id }: { label: string; id: string }) {
  return (
    <p className="mt-4 text-sm text-muted">
      {label}: <code className="font-mono text-ink select-all">{id}</code>
    </p>
  );
}
