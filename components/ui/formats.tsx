"use client";

import { createContext, type ReactNode, use } from "react";
import { type Formats, formatsIn, usualFormats } from "@/lib/platform/i18n/formats";

const Locale = createContext(usualFormats);

/** Tells everything below how the signed-in person writes dates and numbers. */
export function FormatsProvider({ locale, children }: { locale: string; children: ReactNode }) {
  return <Locale value={locale}>{children}</Locale>;
}

/**
 * How the person writes dates and numbers. Import it from "#formats": on the server that is
 * `lib/platform/i18n/request-formats`, so that a component need not know where it is drawn.
 */
export function useFormats(): Formats {
  return formatsIn(use(Locale));
}
