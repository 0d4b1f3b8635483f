import type { Metadata, Viewport } from "next";

/** What every root layout says of its pages. */
export const siteMetadata: Metadata = {
  title: { default: "Marquee", template: "%s · Marquee" },
  description: "Plan an event, invite people, collect their answers and run the day.",
  applicationName: "Marquee",
  icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
  manifest: "/manifest.webmanifest",
};

export const siteViewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f6f4" },
    { media: "(prefers-color-scheme: dark)", color: "#131216" },
  ],
};
