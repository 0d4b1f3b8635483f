import { ForbiddenPage } from "@/components/layout/refusal-pages";

export const metadata = { title: "Not open to you" };

export default ForbiddenPage;
