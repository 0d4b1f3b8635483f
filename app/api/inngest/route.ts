import { serve } from "inngest/next";
import { inngest } from "@/inngest/client";
import { usesInngest } from "@/inngest/engine";
import { allFunctions } from "@/inngest/functions/all";
import { admitted } from "@/inngest/local/admission";
import { env } from "@/lib/platform/env";

const remote = usesInngest(env);
const handlers = serve({ client: inngest, functions: allFunctions, enableUnauthedSync: remote });

// Signed calls only, from Inngest or from the embedded runner, which is let in once per call.
export const POST = remote ? handlers.POST : admitted(handlers.POST);
export const GET = handlers.GET;
export const PUT = handlers.PUT;
