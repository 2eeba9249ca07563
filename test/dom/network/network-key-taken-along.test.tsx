import { cleanup, render } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, test } from 'vitest'
import * as Circles from '../../../src/charts/circles/parts.js'
import { chartSvg } from '../../../src/charts/export/export-chart.js'
import { standaloneSvg } from '../../../src/charts/export/standalone-svg.js'
import { NetworkChart } from '../../../src/charts/network/NetworkChart.js'
import * as Network from '../../../src/charts/network/parts.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { ar } from '../../../src/voice/locales/ar.js'

const SAMPLE = sampleJourneys()
/** So narrow that the key of differences finds no clear place in the picture. */
const narrow = (
  <NetworkChart journeys={SAMPLE} width={180} height={240}>
    <Network.Differences />
  </NetworkChart>
)
const KEY = /Converted > Lost[\s\S]*Lost > Converted/
const textsOf = (svg: string): string[] =>
  [...new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('text')].map((t) => t.textContent ?? '')

afterEach(cleanup)

describe('the key under a network', () => {
  test('is in what a server renders, once and outside of the picture', () => {
    const page = document.createElement('div')
    page.innerHTML = renderToStaticMarkup(narrow)
    const keys = [...page.querySelectorAll('[data-part="differences-key"]')]
    expect(keys.map((key) => KEY.test(key.textContent ?? ''))).toEqual([true])
    expect(keys[0]?.closest('[data-part="plot"]')).toBeNull()
  })

  test('is drawn under the picture where it is taken out of a page or of a server', () => {
    const { container } = render(narrow)
    expect(container.querySelector('[data-part="differences-key"]')?.closest('[data-part="plot"]')).toBeNull()
    const taken = chartSvg(container) ?? ''
    const served = standaloneSvg(renderToStaticMarkup(narrow))
    for (const svg of [taken, served?.svg ?? '']) {
      expect(textsOf(svg).join(' ')).toMatch(KEY)
      expect(svg).not.toMatch(/var\(|NaN|&nbsp;/)
    }
    expect(served?.heightPx).toBeGreaterThan(
      Number(/viewBox="0 0 \S+ ([\d.]+)"/.exec(renderToStaticMarkup(narrow))?.[1]),
    )
  })

  test('goes when its layer goes', () => {
    const { container, rerender } = render(narrow)
    rerender(<NetworkChart journeys={SAMPLE} width={180} height={240} />)
    expect(container.querySelector('[data-part="differences-key"]')).toBeNull()
  })

  test.each([
    ['ltr', undefined],
    ['rtl', ar],
  ] as const)('of light and dark is taken along, each entry within the width, from %s', (direction, locale) => {
    for (const width of [320, 640]) {
      const chart = <NetworkChart journeys={SAMPLE} width={width} height={2.4 * 320} locale={locale} />
      const markup = renderToStaticMarkup(chart)
      const page = document.createElement('div')
      page.innerHTML = markup
      const entries = [...page.querySelectorAll('[data-part="key-entry"]')]
      const last = entries.map((entry) => entry.lastElementChild?.textContent ?? '')
      expect(entries.length).toBeGreaterThan(1)
      const { svg = '', heightPx = 0 } = standaloneSvg(markup, { direction }) ?? {}
      const key = new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('svg > g:last-child')
      const shown = [...(key?.querySelectorAll('text') ?? [])]
      expect(shown.map((text) => text.textContent).join(' ')).toContain(last[0]?.split(' ')[0])
      expect(key?.querySelectorAll('svg').length).toBe(entries.length)
      for (const mark of [...shown, ...(key?.querySelectorAll(':scope > svg') ?? [])]) {
        const x = Number(mark.getAttribute('x'))
        const right = x + Number(mark.getAttribute('width') ?? 0)
        expect([x >= 12, right <= width - 12, Number(mark.getAttribute('y')) < heightPx]).toEqual([true, true, true])
      }
    }
  })

  test('of groups of people is taken along, too', () => {
    const markup = renderToStaticMarkup(
      <Circles.Root journeys={SAMPLE} width={640} height={480} by="channel" footer={<Circles.Legend />}>
        <Circles.Groups />
      </Circles.Root>,
    )
    const names = [...markup.matchAll(/data-part="key-entry"/g)].length
    expect(names).toBeGreaterThan(1)
    expect(textsOf(standaloneSvg(markup)?.svg ?? '').length).toBeGreaterThanOrEqual(2 * names)
  })
})
