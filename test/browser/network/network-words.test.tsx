import { afterEach, describe, expect, test } from 'vitest'
import { cleanup, render } from 'vitest-browser-react'
import { NetworkChart } from '../../../src/charts/network/NetworkChart.js'
import { ChartToolbar } from '../../../src/index.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { ar } from '../../../src/voice/locales/ar.js'
import { de } from '../../../src/voice/locales/de.js'
import { fr } from '../../../src/voice/locales/fr.js'
import { ja } from '../../../src/voice/locales/ja.js'
import { eventually } from '../../support/eventually.js'

const SAMPLE = sampleJourneys()
const LOCALES = { de, fr, ar, ja }
const SIZES = [
  [320, 400],
  [320, 480],
  [480, 480],
  [640, 400],
  [640, 560],
] as const
const cases = Object.keys(LOCALES).flatMap((tag) => SIZES.map(([width, height]) => ({ tag, width, height })))
const heightOf = (selector: string): number => document.querySelector(selector)?.getBoundingClientRect().height ?? 0

afterEach(cleanup)

async function show(tag: string, style: { readonly width: number; readonly height?: number }): Promise<void> {
  const locale = LOCALES[tag as keyof typeof LOCALES]
  await render(
    <div style={style}>
      <NetworkChart journeys={SAMPLE} locale={locale} toolbar={<ChartToolbar />} motion="reduced" />
    </div>,
  )
  await eventually(() => expect(document.querySelectorAll('[data-part="cells"] [data-key]').length).toBeGreaterThan(4))
}

describe('words give way to the picture', () => {
  test.each(cases)('$tag, $width by $height: it keeps about half of the figure, and the finding stays', async (one) => {
    await show(one.tag, { width: one.width, height: one.height })
    await eventually(() => expect(heightOf('[data-part="plot"]')).toBeGreaterThanOrEqual(one.height * 0.44))
    expect(document.querySelector('figcaption')?.textContent).toContain('62')
    expect(heightOf('figure')).toBe(one.height)
  })

  test.each([320, 640, 1000])('where the page gives all the height, at %i px, nothing gives way', async (width) => {
    await show('de', { width })
    expect(document.querySelector('figcaption')?.textContent).toContain('Jeder Körper ist ein Touchpoint')
    expect(heightOf('[data-part="legend"]')).toBeGreaterThan(20)
    expect(heightOf('[data-part="plot"]')).toBeGreaterThanOrEqual(width / 1.75)
  })
})
