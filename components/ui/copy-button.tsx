"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, type ButtonProps } from "./button";
import { showError } from "./toast";

type CopyButtonProps = Omit<ButtonProps, "children" | "onClick"> & { text: string; label?: string; doneLabel?: string };

const saysDoneMilliseconds = 2_000;

/** Copies a text and says so. */
export function CopyButton({ text, label = "Copy link", doneLabel = "Copied", ...rest }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), saysDoneMilliseconds);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      showError("Your browser did not allow copying.", text);
    }
  };
  return (
    <Button {...rest} onClick={copy} icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />}>
      <span aria-live="polite">{copied ? doneLabel : label}</span>
    </Button>
  );
}
