/** Whether the runtime knows it as the ISO 4217 code of a currency. */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf("currency").includes(code);
}
