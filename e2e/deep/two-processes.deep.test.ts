import { itIsOneProduct } from "./two-processes";

itIsOneProduct("two-processes", async () => ({}));
