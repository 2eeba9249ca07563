declare const brand: unique symbol

/** A number that stands for one kind of position and cannot be confused with another. */
export type Branded<Name extends string> = number & { readonly [brand]: Name }
