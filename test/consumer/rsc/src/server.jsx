import { renderToReadableStream } from '@vitejs/plugin-rsc/rsc'
import { Page } from './Page.jsx'

/** The page as markup, or (`.rsc`) as the stream that the browser hydrates from. */
export default async function handle(request) {
  const stream = renderToReadableStream(<Page />)
  if (new URL(request.url).pathname.endsWith('.rsc')) {
    return new Response(stream, { headers: { 'Content-Type': 'text/x-component' } })
  }
  const { markup } = await import.meta.viteRsc.loadModule('ssr', 'index')
  return new Response(await markup(stream), { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
