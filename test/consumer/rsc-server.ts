import { createReadStream, existsSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'

/** A page of server components being served. */
export interface RscServer {
  readonly url: string
  readonly close: () => void
}

type Handler = (request: Request) => Promise<Response>

/** Serves what the fixture `rsc` has built: its scripts as files, all else through its own handler. */
export async function serveRsc(app: string): Promise<RscServer> {
  const { default: handle } = (await import(pathToFileURL(join(app, 'dist/rsc/index.js')).href)) as { default: Handler }
  const server = createServer((request, response) => {
    answer(app, handle, request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

async function answer(app: string, handle: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const file = join(app, 'dist/client', pathname)
  if (pathname.endsWith('.js') && existsSync(file)) {
    createReadStream(file).pipe(response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }))
    return
  }
  const { status, headers, body } = await handle(new Request(`http://localhost${pathname}`))
  response.writeHead(status, Object.fromEntries(headers))
  if (body === null) response.end()
  else Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]).pipe(response)
}
