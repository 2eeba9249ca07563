/** The keys by which marks of a network can be pointed at, in the order of the layout. */
export interface NetworkMarkKeys {
  readonly bodies: readonly string[]
  readonly dendrites: readonly string[]
  readonly goal: string
}
