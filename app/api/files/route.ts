import { errorResponse, refuseCrossSite, userRoute } from "@/lib/platform/api/route";
import { newId } from "@/lib/platform/ids";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { requireUploadOwner } from "@/lib/platform/storage/access";
import { cleanFileName } from "@/lib/platform/storage/file-name";
import { saveUpload } from "@/lib/platform/storage/files";
import { receiveRequest } from "@/lib/platform/storage/receive";
import { UploadRefusedError } from "@/lib/platform/storage/refused";
import { isUploadPurpose, purposeRules } from "@/lib/platform/upload-purposes";

/**
 * Takes one file: the request's body is the file, `x-file-name` its name (percent-encoded), `?purpose=` what it is for
 * and `&eventId=` at which event. Answers 201 `{ file }`; 413, 415 or 422 with a sentence when it cannot be taken.
 */
export const POST = userRoute(async (user, { request }) => {
  refuseCrossSite(request);
  await enforceLimit("files.upload", user.userId);
  const { searchParams } = request.nextUrl;
  const purpose = searchParams.get("purpose");
  if (!isUploadPurpose(purpose)) {
    return errorResponse(400, "invalid", "The upload does not say what it is for.", requestIdOf(request));
  }
  const owner = await requireUploadOwner(user, purpose, searchParams.get("eventId"));
  try {
    const received = await receiveRequest(request, purposeRules[purpose].maxBytes);
    try {
      const file = await saveUpload(owner, cleanFileName(request.headers.get("x-file-name")), received);
      return Response.json({ file }, { status: 201, headers: { "cache-control": "no-store" } });
    } finally {
      await received.discard();
    }
  } catch (error) {
    if (!(error instanceof UploadRefusedError)) throw error;
    return errorResponse(error.status, error.reason, error.message, requestIdOf(request));
  }
});

function requestIdOf(request: Request): string {
  return request.headers.get("x-request-id") ?? newId();
}
