import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { fileUrl } from "@/lib/platform/upload-purposes";

type PersonProps = { name: string; email?: string; pictureFileId?: string | null; isSelf?: boolean };

/** Somebody in a list: picture, name, address. */
export function Person({ name, email, pictureFileId, isSelf = false }: PersonProps) {
  return (
    <span className="flex min-w-30 items-center gap-3">
      <span className="contents max-sm:hidden">
        <Avatar name={name} src={pictureFileId ? fileUrl(pictureFileId, 320) : null} size="md" decorative />
      </span>
      <span className="min-w-0">
        <span className="block font-medium wrap-anywhere">
          {name}
          {isSelf ? <span className="font-normal text-muted"> (you)</span> : null}
        </span>
        {email ? <span className="block font-normal text-muted wrap-anywhere">{breakable(email)}</span> : null}
      </span>
    </span>
  );
}

/** An address may break before its host; a standing has no "@" and stays as it is. */
function breakable(email: string): ReactNode {
  const at = email.indexOf("@");
  if (at < 0) return email;
  return (
    <>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </>
  );
}
