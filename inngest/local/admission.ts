import { z } from "zod";
import { isSigned, signatureHeader } from "./signing";
import { spendLease } from "./store/leases";

const call = z.object({ ctx: z.object({ qi_id: z.uuid() }) });

/**
 * Decides whether a call to run a function is let in: signed with our key within five minutes, and the first one for a
 * lease that still holds. Null lets it in; otherwise the refusal. So a forged, stale or replayed call has no effect.
 */
async function refuseCall(text: string, signature: string | null): Promise<Response | null> {
  if (!isSigned(text, signature)) return Response.json({ message: "Unauthorized" }, { status: 401 });
  const parsed = call.safeParse(JSON.parse(text));
  if (!parsed.success) return Response.json({ message: "This call names no lease." }, { status: 400 });
  if (await spendLease(parsed.data.ctx.qi_id)) return null;
  return Response.json({ message: "This call was made already, or its lease is over." }, { status: 409 });
}

/** A handler that lets only the embedded runner's calls through, each once. */
export function admitted<Input extends Request, Rest extends unknown[]>(
  handle: (request: Input, ...rest: Rest) => Promise<Response>,
): (request: Input, ...rest: Rest) => Promise<Response> {
  return async (request, ...rest) => {
    const text = await request.clone().text();
    return (await refuseCall(text, request.headers.get(signatureHeader))) ?? handle(request, ...rest);
  };
}
