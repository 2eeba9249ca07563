import { createServer } from 'vite'
import { doors, root } from './doors.js'

/**
 * Hands a browser test what plain Node renders of the four charts, so that both pictures can be
 * compared. Tests call it as `commands.serverMarkup('static')` or with `'hydratable'`.
 *
 * @param {unknown} _context
 * @param {'static' | 'hydratable'} kind
 * @returns {Promise<Readonly<Record<string, string>>>} markup by the name of the chart
 */
export async function serverMarkup(_context, kind) {
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    oxc: { jsx: { runtime: 'automatic' } },
    resolve: { alias: doors.map((door) => ({ find: new RegExp(`^${door.specifier}$`), replacement: door.source })) },
  })
  try {
    const { renderCharts } = await server.ssrLoadModule('/test/support/render-charts.tsx')
    return renderCharts(kind)
  } finally {
    await server.close()
  }
}
