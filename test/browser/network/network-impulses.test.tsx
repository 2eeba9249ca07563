import { afterEach, describe, expect, test, vi } from 'vitest'
import { cleanup, render } from 'vitest-browser-react'
import { Network } from '../../../src/index.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { eventually } from '../../support/eventually.js'

const SAMPLE = sampleJourneys()
const plot = (): HTMLElement => document.querySelector('[role="application"]') as HTMLElement
const canvas = (): HTMLCanvasElement | null => document.querySelector('canvas[data-part="impulses"]')
const isRunning = (): boolean => canvas()?.dataset.running === 'true'
/** However busy the machine is. */
const soon = (look: () => void): Promise<void> => eventually(look)
const touch = (): boolean => plot().dispatchEvent(new PointerEvent('pointermove', { bubbles: true }))

afterEach(async () => {
  vi.restoreAllMocks()
  await cleanup()
})

interface Drawn {
  readonly motion?: 'full' | 'reduced'
  readonly restAfterMs?: number
  readonly above?: number
}

async function draw({ motion = 'full', restAfterMs, above = 0 }: Drawn = {}): Promise<void> {
  await render(
    <div style={{ marginTop: above }}>
      <Network.Root journeys={SAMPLE} motion={motion} width={700} height={460} toolbar={<Network.ImpulseButton />}>
        <Network.Ways />
        <Network.Cells />
        <Network.Impulses along="all" {...(restAfterMs === undefined ? {} : { restAfterMs })} />
      </Network.Root>
    </div>,
  )
  await soon(() => expect(document.querySelector('[data-part="cells"]')).not.toBeNull())
}

/** The page as a browser has it while another tab is in front. */
function hide(isHidden: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden)
  document.dispatchEvent(new Event('visibilitychange'))
}

describe('Network.Impulses', () => {
  test('stand still while the page is hidden, and go on when it is back', async () => {
    await draw({ restAfterMs: 1e9 })
    await soon(() => expect(isRunning()).toBe(true))
    hide(true)
    await soon(() => expect(isRunning()).toBe(false))
    hide(false)
    await soon(() => expect(isRunning()).toBe(true))
  })

  test('rest when nobody has touched the chart for a while; a touch sets them going', async () => {
    await draw({ restAfterMs: 800 })
    await soon(() => expect(canvas()?.dataset.running).toBe('false'))
    const seen: (string | undefined)[] = []
    const observer = new MutationObserver(() => seen.push(canvas()?.dataset.running))
    observer.observe(canvas() as Element, { attributes: true, attributeFilter: ['data-running'] })
    touch()
    await soon(() => expect(seen.at(-1)).toBe('false'))
    observer.disconnect()
    expect(seen).toContain('true')
  })

  test('that while is ten seconds where nothing else is said', async () => {
    const now = performance.now.bind(performance)
    // The chart believes that it was touched longer ago than it was; frames keep their own time.
    const touchedAgo = (ms: number): unknown => vi.spyOn(performance, 'now').mockImplementation(() => now() - ms)
    touchedAgo(5_000)
    await draw()
    await soon(() => expect(isRunning()).toBe(true))
    touchedAgo(10_001)
    touch()
    await soon(() => expect(isRunning()).toBe(false))
  })

  test('stand still out of sight', async () => {
    await draw({ restAfterMs: 1e9, above: 6000 })
    await soon(() => expect(canvas()?.dataset.running).toBe('false'))
    plot().scrollIntoView()
    await soon(() => expect(isRunning()).toBe(true))
  })

  test('stop and go by their button', async () => {
    await draw({ restAfterMs: 1e9 })
    await soon(() => expect(isRunning()).toBe(true))
    const button = document.querySelector('button[aria-label="Pause the dots"]') as HTMLButtonElement
    button.click()
    await soon(() => expect(isRunning()).toBe(false))
    touch()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(isRunning()).toBe(false)
  })

  test('have a button that says what it does, also where they have come to rest', async () => {
    await draw({ restAfterMs: 800 })
    const button = (): HTMLButtonElement =>
      document.querySelector('[data-part="impulse-button"] button') as HTMLButtonElement
    await soon(() => expect(canvas()?.dataset.running).toBe('false'))
    expect(button().getAttribute('aria-label')).toBe('Let the dots run')
    const seen: (string | null)[] = []
    const observer = new MutationObserver(() => seen.push(button().getAttribute('aria-label')))
    observer.observe(button(), { attributes: true, attributeFilter: ['aria-label'] })
    button().click()
    await soon(() => expect(seen).toEqual(['Pause the dots', 'Let the dots run']))
    observer.disconnect()
  })

  test('are absent where things are to stand still; the light of the paths stays', async () => {
    await draw({ motion: 'reduced' })
    expect(canvas()).toBeNull()
    expect(document.querySelector('[data-part="impulse-key"]')).toBeNull()
    expect(document.querySelectorAll('[data-part="dendrites"] path').length).toBeGreaterThan(20)
  })
})
