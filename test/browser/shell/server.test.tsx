import { act } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { commands } from 'vitest/browser'
import { CHARTS, renderCharts } from '../../support/render-charts.js'

declare module 'vitest/browser' {
  interface BrowserCommands {
    serverMarkup: (kind: 'static' | 'hydratable') => Promise<Readonly<Record<string, string>>>
  }
}

const NAMES = Object.keys(CHARTS)

/** Where two markups differ: the tags, first ten of them; a failure that can be read. */
function differences(there = '', here = ''): string[] {
  const [left, right] = [there, here].map((markup) => markup.split(/(?=<)/)) as [string[], string[]]
  const differing = left.flatMap((tag, i) => (tag === right[i] ? [] : [`Node: ${tag} Browser: ${right[i]}`]))
  if (left.length !== right.length) differing.push(`${left.length} tags there, ${right.length} here`)
  return differing.slice(0, 10)
}

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  return () => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })
})

describe('what plain Node renders', () => {
  test('is the same picture, word and number for number, as the browser renders', async () => {
    const [there, here] = [await commands.serverMarkup('static'), renderCharts('static')]
    expect(Object.keys(there)).toEqual(NAMES)
    for (const name of NAMES) {
      expect(there[name]?.length).toBeGreaterThan(10_000)
      expect(differences(there[name], here[name])).toEqual([])
      expect(there[name]).not.toMatch(/NaN|Infinity|undefined/)
    }
  })

  test.each(NAMES)('is taken over by the browser without a difference: %s', async (name) => {
    const markup = (await commands.serverMarkup('hydratable'))[name] ?? ''
    const container = document.createElement('div')
    container.innerHTML = markup
    document.body.append(container)
    const figure = container.firstElementChild
    const errors: unknown[] = []
    const root = await act(() =>
      hydrateRoot(container, CHARTS[name], { onRecoverableError: (error) => errors.push(error) }),
    )
    expect(errors).toEqual([])
    expect(container.firstElementChild).toBe(figure)
    act(() => root.unmount())
    container.remove()
  })
})
