/** Options with every default filled in: each member is there, and none is undefined. */
export type Resolved<Options> = {
  readonly [Option in keyof Options]-?: Exclude<Options[Option], undefined>
}

/** The same with every member left to its default. */
export type Unresolved<Options> = {
  readonly [Option in keyof Options]?: Options[Option] | undefined
}
