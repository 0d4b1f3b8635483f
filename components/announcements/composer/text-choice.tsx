import type { Dispatch } from "react";
import { useFormats } from "#formats";
import { Switch } from "@/components/ui/switch";
import { textableWords } from "@/lib/features/announcements/rules/states";
import type { ComposingStep } from "@/lib/features/announcements/state";
import type { AudienceCount } from "@/lib/features/announcements/types";

type Props = { byText: boolean; count: AudienceCount; dispatch: Dispatch<ComposingStep> };

/** Whether who has no mail address gets a text message. Nothing where everybody has one. */
export function TextChoice({ byText, count, dispatch }: Props) {
  const formats = useFormats();
  if (!byText && !count.leftOut.no_address) return null;
  return (
    <Switch
      label="People without an e-mail address get it as a text message"
      description={byText ? "Plain text, with a link to get no more of them." : textableWords(count, formats)}
      checked={byText}
      onChange={(event) => dispatch({ kind: "by-text", byText: event.target.checked })}
    />
  );
}
