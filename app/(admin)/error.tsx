"use client";

import { Refusal } from "@/components/layout/refusal";
import { TryAgain } from "@/components/layout/try-again";

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

/** Inside the shell, so that the way to every other page stays open. */
export default function AdminError({ error, retry }: ErrorPageProps) {
  return <Refusal kind="error" requestId={error.digest} actions={<TryAgain retry={retry} />} />;
}
