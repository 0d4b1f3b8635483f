import { isForDocument } from "../response/document";
import type { Interceptor } from "../response/intercept-responses";
import { rewritePage } from "../response/rewrite-page";
import { putOffScripts } from "./put-off-scripts";

/** A household's invitation: a long form for a phone, that works before its scripts come. */
const answerPage = /^\/r\/[^/]+$/;

/** Sends an invitation with its scripts put off. What the framework's own scripts ask for at its address is untouched. */
export const lateScripts: Interceptor = (request, pathname) =>
  answerPage.test(pathname) && isForDocument(request) ? rewritePage(request, putOffScripts) : null;
