/** What is needed of the runtime's TextDecoder, which browsers, workers and Node all have. */
export interface StreamingDecoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string
}

declare const TextDecoder: new (label: string, options?: { readonly fatal?: boolean }) => StreamingDecoder

/** A decoder for bytes that arrive in pieces; `fatal` throws where they are not of this encoding. */
export function textDecoder(label: string, fatal = false): StreamingDecoder {
  return new TextDecoder(label, { fatal })
}
