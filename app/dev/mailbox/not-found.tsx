import { NotFoundPage } from "@/components/layout/refusal-pages";

export const metadata = { title: "Not found" };

export default NotFoundPage;
