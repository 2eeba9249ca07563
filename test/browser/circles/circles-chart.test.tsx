import { CirclesChart } from 'parcours'
import { sampleJourneys } from 'parcours/sample'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

const sample = sampleJourneys()
const announcer = (): string => document.querySelector('[data-part="announcer"]')?.textContent ?? ''
const picture = (): string =>
  [...document.querySelectorAll('[data-people]')].map((path) => path.getAttribute('d')).join('|')

/** Waits until the dots stand still. */
async function atRest(): Promise<string> {
  for (let last = ''; ; ) {
    const now = picture()
    if (now === last) return now
    last = now
    await new Promise((resolve) => setTimeout(resolve, 120))
  }
}

test('one tab stop for the picture, then play, slider and whole time; arrows walk inside', async () => {
  await page.viewport(700, 800)
  await render(<CirclesChart journeys={sample} width={640} height={560} />)
  await userEvent.tab()
  expect(document.activeElement?.getAttribute('data-part')).toBe('plot')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
  expect(announcer()).toMatch(/^Visitors: 402 people/)
  expect(document.querySelector('[data-part="tooltip"]')).not.toBeNull()
  const box = document.querySelector('[data-part="tooltip"]')?.getBoundingClientRect()
  expect(box?.left).toBeGreaterThanOrEqual(0)
  expect(box?.right).toBeLessThanOrEqual(700)
  await userEvent.tab()
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Play')
  await userEvent.tab()
  expect(document.activeElement?.getAttribute('role')).toBe('slider')
  await userEvent.tab()
  expect(document.activeElement?.textContent).toBe('Whole time')
})

test('people move when time moves, and stand where they stood when it comes back', async () => {
  await render(<CirclesChart journeys={sample} width={640} height={560} motion="full" />)
  const whole = await atRest()
  const slider = page.getByRole('slider')
  await slider.click({ position: { x: 4, y: 20 } })
  const first = await atRest()
  expect(first).not.toBe(whole)
  await userEvent.keyboard('{End}')
  expect(await atRest()).toBe(whole)
})

test('with reduced motion the same moments stand still at once', async () => {
  await render(<CirclesChart journeys={sample} width={640} height={560} motion="reduced" />)
  const slider = document.querySelector<HTMLElement>('[role="slider"]')
  slider?.focus()
  await userEvent.keyboard('{Home}')
  const shown = picture()
  expect(await atRest()).toBe(shown)
})

test('hovering dims and lifts, and never lays out again', async () => {
  await render(<CirclesChart journeys={sample} width={640} height={560} />)
  const before = await atRest()
  const ring = document.querySelector('[data-part="rings"] [data-key="stage:lead"]')
  if (!(ring instanceof SVGElement)) throw new Error('no ring')
  await userEvent.hover(document.querySelector('[data-part="labels"] [data-key="stage:lead"]') as Element)
  await expect.poll(() => ring.getAttribute('data-state')).toBe('active')
  expect(picture()).toBe(before)
})

test('nothing is cut off or overlaps, from a thumbnail to a wall', async () => {
  await page.viewport(1280, 900)
  for (const [width, height] of [
    [160, 120],
    [240, 140],
    [320, 680],
    [640, 540],
    [1200, 800],
  ] as const) {
    const { unmount } = await render(<CirclesChart journeys={sample} width={width} height={height} brand="Oak" />)
    await atRest()
    const plot = document.querySelector('[data-part="plot"]')?.getBoundingClientRect()
    const texts = [...document.querySelectorAll('[data-part="labels"] text')].map((text) =>
      text.getBoundingClientRect(),
    )
    for (const text of texts) {
      expect(text.left).toBeGreaterThanOrEqual((plot?.left ?? 0) - 0.5)
      expect(text.right).toBeLessThanOrEqual((plot?.right ?? 0) + 0.5)
    }
    texts.forEach((a, i) => {
      for (const b of texts.slice(i + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom - 4 <= b.top || b.bottom - 4 <= a.top
        expect(apart, `${width} px: labels ${i} and another overlap`).toBe(true)
      }
    })
    await unmount()
  }
})
