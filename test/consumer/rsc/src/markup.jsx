import { createFromReadableStream } from '@vitejs/plugin-rsc/ssr'
import { renderToReadableStream } from 'react-dom/server.edge'

export async function markup(stream) {
  const page = await createFromReadableStream(stream)
  const bootstrap = await import.meta.viteRsc.loadBootstrapScriptContent('index')
  return renderToReadableStream(page, { bootstrapScriptContent: bootstrap })
}
