/** The shape of a Dutch text file with free words: what its English counterpart must have, key by key. */
export type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }
