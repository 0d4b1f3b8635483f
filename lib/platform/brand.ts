declare const brand: unique symbol;

/** A type that only the function which checked its promise may produce. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
