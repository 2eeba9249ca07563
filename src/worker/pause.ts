/**
 * Lets everything else have its turn: input, frames, messages. Resolves in a later task, without
 * the four milliseconds that timers are held back.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
