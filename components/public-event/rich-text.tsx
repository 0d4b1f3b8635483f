import { isWebLink, linkedText, paragraphsOf } from "@/lib/features/events/public-page/rules/linked-text";

/** A planner's words, line by line, with the addresses in them as links. Nothing in them is markup. */
export function RichText({ text }: { text: string }) {
  return linkedText(text).map(({ at, text: words, href }) =>
    href ? (
      <a
        key={at}
        href={href}
        {...(isWebLink(href) && { target: "_blank", rel: "noopener noreferrer nofollow" })}
        className="text-accent-ink underline underline-offset-4 wrap-anywhere"
      >
        {words}
      </a>
    ) : (
      <span key={at}>{words}</span>
    ),
  );
}

/** Paragraphs of a text: an empty line begins a new one. */
export function Paragraphs({ text }: { text: string }) {
  return paragraphsOf(text).map(({ at, text: paragraph }) => (
    <p key={at}>
      <RichText text={paragraph} />
    </p>
  ));
}
