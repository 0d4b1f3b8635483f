/** A font file that is imported with `?address` is the address of the file (see `turbopack.rules` in next.config.ts). */
declare module "*.woff2?address" {
  const address: string;
  export default address;
}
