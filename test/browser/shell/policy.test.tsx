import { act } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { JourneyProvider } from '../../../src/charts/JourneyProvider.js'
import { SelectionPanel } from '../../../src/charts/linked/SelectionPanel.js'
import { NetworkPaths } from '../../../src/charts/network/views/NetworkPaths.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { CHARTS } from '../../support/render-charts.js'

/* What the server has written, on a page whose policy refuses style attributes in markup. */

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'none'">`
const journeys = sampleJourneys()
const SHOWN = {
  ...CHARTS,
  'brightest paths': <NetworkPaths journeys={journeys} />,
  'who is selected': (
    <JourneyProvider journeys={journeys}>
      <SelectionPanel />
    </JourneyProvider>
  ),
}

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  return () => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })
})

/** A page of this origin with a policy of its own. */
async function strictPage(markup: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe')
  frame.style.width = '900px'
  frame.style.height = '700px'
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }))
  frame.srcdoc = `<!doctype html><html><head>${POLICY}</head><body><div id="root">${markup}</div></body></html>`
  document.body.append(frame)
  await loaded
  return frame
}

const styled = (root: Element): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[style]')]
const refused = (root: Element): HTMLElement[] =>
  styled(root).filter(({ style, outerHTML }) => style.length === 0 && !outerHTML.includes('style=""'))

describe('markup of the server under a policy without style attributes', () => {
  test.each(Object.keys(SHOWN))('has its styles again once it has been taken over: %s', async (name) => {
    const element = SHOWN[name as keyof typeof SHOWN]
    const frame = await strictPage(renderToString(element))
    const container = frame.contentDocument?.getElementById('root') as HTMLElement
    expect(refused(container).length, 'the policy holds').toBeGreaterThan(1)
    const errors: unknown[] = []
    const root = await act(() => hydrateRoot(container, element, { onRecoverableError: (error) => errors.push(error) }))
    expect(errors).toEqual([])
    expect(styled(container).length).toBeGreaterThan(1)
    expect(refused(container)).toEqual([])
    act(() => root.unmount())
    frame.remove()
  })
})
