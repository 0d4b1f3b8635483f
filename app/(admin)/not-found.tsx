import { NotFoundPage } from "@/components/layout/refusal-pages";

export const metadata = { title: "Not found" };

/** What is gone, what never was, and what is not this person's look the same. */
export default NotFoundPage;
