type Props = { body: string; length: string; problem: string; isShown: boolean };

/** The text message as its reader gets it, where they get one; how long it is in any case. */
export function TextPreview({ body, length, problem, isShown }: Props) {
  return (
    <div className="flex flex-col gap-2">
      {isShown ? (
        <figure
          aria-label="The text message as its reader sees it"
          className="max-w-88 self-start rounded-lg rounded-bl-none bg-sunken px-4 py-3 whitespace-pre-wrap wrap-anywhere"
        >
          {body}
        </figure>
      ) : null}
      <p aria-live="polite" className={problem ? "text-danger-ink" : "text-[0.9286em] text-muted"}>
        {problem || (length && `As a text message: ${length}`)}
      </p>
    </div>
  );
}
