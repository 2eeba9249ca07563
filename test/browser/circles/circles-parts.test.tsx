import { Circles, CirclesChart, CirclesMultiples, TrustChart } from 'parcours'
import { sampleJourneys } from 'parcours/sample'
import type { ReactElement } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

const sample = sampleJourneys()
const SCANDAL = [{ timeMs: Date.UTC(2025, 8, 5), label: 'Scandal in the press' }]
const announcer = (): string => document.querySelector('[data-part="announcer"]')?.textContent ?? ''
const part = (name: string): HTMLElement | null => document.querySelector(`[data-part="${name}"]`)

async function press(keys: string): Promise<string> {
  await userEvent.keyboard(keys)
  return announcer()
}

test('a click on a dot follows that person; the way is walked from f on, and Escape leads out', async () => {
  await page.viewport(960, 900)
  await render(
    <CirclesChart journeys={sample} width={900} height={760} footer={<Circles.FollowControl />}>
      <Circles.Follow />
    </CirclesChart>,
  )
  const dots = document.querySelector('[data-part="people"] [data-people]')
  const [x = 0, y = 0] =
    /^M([\d.]+) ([\d.]+)h/
      .exec(dots?.getAttribute('d') ?? '')
      ?.slice(1)
      .map(Number) ?? []
  await userEvent.click(part('plot') as HTMLElement, { position: { x, y } })
  await expect.poll(() => part('way')).not.toBeNull()
  const field = document.querySelector<HTMLInputElement>('[data-part="follow-control"] input')
  expect(field?.value).toMatch(/^person-/)
  expect(part('follow-control')?.textContent).toMatch(/stands in|explicitly lost/)
  part('plot')?.focus()
  expect(await press('f')).toMatch(/first seen in/)
  await press('{Escape}{Escape}')
  expect(part('tooltip')).toBeNull()
})

test('groups: along the segments, in and out by ring, every cell within reach', async () => {
  await page.viewport(960, 900)
  await render(
    <Circles.Root journeys={sample} by="channel" width={900} height={760} footer={<Circles.Legend />}>
      <Circles.Rings />
      <Circles.Groups />
      <Circles.Labels />
    </Circles.Root>,
  )
  await expect.poll(() => document.querySelectorAll('[data-part="groups"] [data-key]').length).toBeGreaterThan(20)
  part('plot')?.focus()
  const last = await press('{End}')
  expect(last).toMatch(/ in Advocates: /)
  expect(await press('{ArrowUp}')).toMatch(/ in Customers: /)
  const heard = new Set<string>([last])
  await press('{Home}')
  for (let i = 0; i < 90; i++) heard.add(await press('{ArrowRight}'))
  const cells = document.querySelectorAll('[data-part="groups"] [data-key]').length
  expect([...heard].filter((text) => / in \w+: /.test(text))).toHaveLength(cells)
})

test('a ring is opened by Enter, and the panel says what is inside', async () => {
  await render(<CirclesChart journeys={sample} width={900} height={760} footer={<Circles.RingFunnel />} />)
  part('plot')?.focus()
  await press('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}')
  await expect.poll(() => part('ring-funnel')?.textContent ?? '').toContain('Inside Visitors')
})

test('play is never automatic, steps on when asked, and can be paused', async () => {
  await render(<CirclesChart journeys={sample} width={900} height={760} events={SCANDAL} footer={<Circles.Trust />} />)
  const values = (): (string | null)[] =>
    [...document.querySelectorAll('[role="slider"]')].map((slider) => slider.getAttribute('aria-valuenow'))
  expect(values()).toEqual(['12', '12'])
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(values()).toEqual(['12', '12'])
  await page.getByRole('button', { name: 'Play' }).click()
  await expect.poll(values).toEqual(['0', '0'])
  await page.getByRole('button', { name: 'Pause' }).click()
  const held = values()
  await new Promise((resolve) => setTimeout(resolve, 1400))
  expect(values()).toEqual(held)
})

test('trust is scrubbed by pointer and by key, together with the time line', async () => {
  await render(<CirclesChart journeys={sample} width={900} height={760} events={SCANDAL} footer={<Circles.Trust />} />)
  const sliders = page.getByRole('slider')
  await sliders.nth(1).click({ position: { x: 60, y: 60 } })
  await expect.element(sliders.nth(0)).toHaveAttribute('aria-valuenow', '0')
  await userEvent.keyboard('{ArrowRight}{PageUp}')
  await expect.element(sliders.nth(0)).toHaveAttribute('aria-valuenow', '4')
  await userEvent.keyboard('{Escape}')
  await expect.element(sliders.nth(0)).toHaveAttribute('aria-valuenow', '12')
})

function Two(): ReactElement {
  return (
    <>
      <CirclesMultiples journeys={sample} width={800} height={360} />
      <TrustChart lines={[{ label: 'Oak', journeys: sample, events: SCANDAL }]} unit="month" width={800} height={360} />
    </>
  )
}

test('multiples and lines of trust: one tab stop each, walked by arrows, spoken', async () => {
  await render(<Two />)
  const plots = [...document.querySelectorAll<HTMLElement>('[data-part="plot"]')]
  const spoken = (index: number): string =>
    document.querySelectorAll('[data-part="announcer"]')[index]?.textContent ?? ''
  plots[0]?.focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  expect(spoken(0)).toMatch(/^February 2025: \d+ people in rings/)
  plots[1]?.focus()
  await userEvent.keyboard('{End}{ArrowLeft}')
  expect(spoken(1)).toMatch(/^November 2025: conviction 0\.\d+; .* moves inward/)
})

test('many people are painted on a canvas, and all of them', async () => {
  const many = sampleJourneys({ actors: 6000 })
  await page.viewport(1280, 1000)
  await render(<CirclesChart journeys={many} width={1200} height={900} dotsAtMost={100_000} />)
  await expect.poll(() => document.querySelector('canvas')).not.toBeNull()
  await expect
    .poll(() => {
      const canvas = document.querySelector('canvas')
      const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      let painted = 0
      for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 0) > 0) painted++
      return painted
    })
    .toBeGreaterThan(20_000)
  expect(document.body.textContent).toContain('One dot is one person')
})
