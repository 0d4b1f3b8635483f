"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ComponentProps, createContext, use } from "react";

type ListNavigation = {
  /** Lists what an address of this page names. */
  go: (href: string, how?: "replace" | "push") => void;
  /** What was asked for last is being read. */
  isReading: boolean;
};

const Context = createContext<ListNavigation | null>(null);

/** Around a list that reads by itself what its address names, instead of asking the server for the page again. */
export const ListNavigationProvider = Context;

/** How search, filters and headings change what is listed: by the list itself where it can, else by the server. */
export function useListNavigation(): ListNavigation {
  const router = useRouter();
  const own = use(Context);
  return own ?? { go: (href, how = "replace") => router[how](href, { scroll: false }), isReading: false };
}

type ListLinkProps = Omit<ComponentProps<typeof Link>, "href" | "replace" | "scroll" | "onNavigate"> & {
  href: string;
  how?: "replace" | "push";
};

/** A link to the same list in another way: it can be shared and opened beside, and a click stays on the page. */
export function ListLink({ href, how = "replace", ...rest }: ListLinkProps) {
  const { go } = useListNavigation();
  return (
    <Link
      href={href}
      replace={how === "replace"}
      scroll={false}
      prefetch={false}
      onNavigate={(event) => {
        event.preventDefault();
        go(href, how);
      }}
      {...rest}
    />
  );
}
