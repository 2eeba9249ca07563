import { composeStories, setProjectAnnotations } from '@storybook/react-vite'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { commands, page, userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import preview from '../../.storybook/preview.js'
import * as stories from '../../stories/YourOwnData.stories.js'
import { eventually } from '../support/eventually.js'

declare module 'vitest/browser' {
  interface BrowserCommands {
    realLog(name: string): Promise<string | null>
  }
}

setProjectAnnotations(preview)
const { YourOwnData, WithoutWorker } = composeStories(stories)

const charts = ['FunnelChart', 'LoopChart', 'CirclesChart', 'NetworkChart']
const complaints: string[] = []
const complain = (event: ErrorEvent | PromiseRejectionEvent): void => {
  complaints.push(String('reason' in event ? event.reason : event.message))
}

beforeEach(() => {
  complaints.length = 0
  vi.spyOn(console, 'error').mockImplementation((...parts) => complaints.push(parts.map(String).join(' ')))
  window.addEventListener('error', complain)
  window.addEventListener('unhandledrejection', complain)
})

afterEach(async () => {
  await cleanup()
  await page.viewport(1280, 900)
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  window.removeEventListener('error', complain)
  window.removeEventListener('unhandledrejection', complain)
  expect(complaints).toEqual([])
})

describe('the story "Your own data"', () => {
  test('begins with the sample, labelled as generated, and four charts', async () => {
    await render(<YourOwnData />)
    await chartsDrawn()
    expect(find('.own-status').textContent).toContain('Generated sample')
    expect(count('journeys')).toBeGreaterThan(1000)
    expect(count('converted') + count('lost') + count('open') + count('ended')).toBe(count('journeys'))
  })

  test.for([
    ['completejourney', 3490, 1148],
    ['onlineretail', 19_079, 18_536],
    ['community', 5106, 1670],
  ] as const)(
    'the log %s: counts as counted here, four charts, no error',
    async ([name, journeys, conversions], context) => {
      await render(<YourOwnData />)
      const text = await takeRealLog(name)
      if (text === null) return context.skip(`../shared/data/${name}-events.csv is not there`)
      await isRead()
      expect(find('.own-status').textContent).toContain('read in a worker')
      const log = countLog(text)
      expect([count('actors'), count('touches')]).toEqual([log.actors, log.touches])
      expect(shownIssue('missing-actor')).toBe(log.withoutActor)
      await chartsDrawn()
      await choose('cut', 'conversion')
      await choose('ties', 'rows')
      await eventually(() => expect(count('journeys')).toBe(log.journeys))
      expect(count('conversions')).toBe(log.conversions)
      expect([log.journeys, log.conversions]).toEqual([journeys, conversions])
      expect(count('converted') + count('lost') + count('open') + count('ended')).toBe(count('journeys'))
      await chartsDrawn()
    },
  )

  test('columns can be corrected, and the sample taken again', async () => {
    await render(<YourOwnData />)
    const sample = count('journeys')
    drop(new File(['who,team,at,page\na,x,2026-01-01T00:00Z,home\nb,x,2026-01-01T01:00Z,home\n'], 'small.csv'))
    await isRead()
    expect(select('time').value).toBe('at')
    await choose('actor', 'team')
    await eventually(() => expect(count('actors')).toBe(1))
    await choose('actor', 'who')
    await eventually(() => expect(count('actors')).toBe(2))
    await userEvent.click(button('Take the sample again'))
    await eventually(() => expect(find('.own-status').dataset.source).toBe('sample'))
    expect(count('journeys')).toBe(sample)
  })

  test('a table of totals is said to be one, and drawn as a funnel', async () => {
    await render(<YourOwnData />)
    drop(new File(['Stufe;Anzahl\nBesuch;"1.200"\nKonto;300\nKauf;45\n'], 'totals.csv'))
    await eventually(() => expect(find('[data-totals]').dataset.totals).toBe('3'))
    expect(find('[data-totals]').textContent).toContain('funnelFromTotals')
    await eventually(() => {
      const table = find('[data-totals] table').textContent ?? ''
      for (const text of ['Besuch', '1,200', 'Konto', '300', 'Kauf', '45']) expect(table).toContain(text)
    })
    expect(document.querySelectorAll('[data-chart="LoopChart"]')).toHaveLength(0)
    await userEvent.click(button('Take the sample again'))
    await chartsDrawn()
    expect(document.querySelectorAll('[data-totals]')).toHaveLength(0)
  })

  test('stays within 320 px and is reached by keyboard', async () => {
    await page.viewport(320, 800)
    await render(<YourOwnData />)
    drop(generatedLog(400).file)
    await isRead()
    await chartsDrawn()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
    await userEvent.tab()
    expect(document.activeElement).toBe(find('input[type=file]'))
    await userEvent.tab()
    expect(document.activeElement).toBe(button('Take the sample again'))
    await userEvent.tab()
    expect(document.activeElement).toBe(select('actor'))
  })

  test('speaks French where the toolbar says so', async () => {
    const { YourOwnData: French } = composeStories(stories, {
      initialGlobals: { ...preview.initialGlobals, locale: 'fr' },
    })
    await render(<French />)
    expect(find('h1').textContent).toBe('Quatre vues d’un seul journal')
    expect(select('patience').parentElement?.textContent).toMatch(/Appliqué : 30\sjours\./)
    expect(find('[data-count=actors] dd').textContent).toMatch(/^1\s200$/)
  })

  test('patience is a number of days, or as the data tell, and what was used is shown', async () => {
    await render(<YourOwnData />)
    const used = (): string | null | undefined =>
      select('patience').parentElement?.querySelector('.own-note')?.textContent
    expect(used()).toBe('Used: 30 days.')
    drop(hourlyLog())
    await isRead()
    expect([count('journeys'), count('lost'), count('open')]).toEqual([41, 10, 31])
    await choose('patience', 'auto')
    await eventually(() => expect(used()).toBe('Used: 1 day.'))
    expect(document.querySelector('input[name=patienceDays]')).toBeNull()
    expect(count('journeys')).toBe(42)
    await choose('patience', 'days')
    await eventually(() => expect(count('journeys')).toBe(41))
    expect(used()).toBe('Used: 30 days.')
    await userEvent.fill(find('input[name=patienceDays]'), '2')
    await eventually(() => expect(used()).toBe('Used: 2 days.'))
    expect(count('journeys')).toBe(42)
  })

  test('times without zone move with the zone, without reading again', async () => {
    await render(<YourOwnData />)
    drop(new File(['user,time,page\na,2026-01-01 23:30,x\na,2026-01-31 23:31,x\n'], 'local.csv'))
    await isRead()
    expect(count('journeys')).toBe(2)
    expect(shownIssue('ambiguous-time')).toBe(2)
    await choose('timeZone', 'Asia/Tokyo')
    await eventually(() => expect(find('.own-status').dataset.activity).toBe('idle'))
    expect(count('journeys')).toBe(2)
    await choose('cut', 'never')
    await eventually(() => expect(count('journeys')).toBe(1))
  })

  test('a file without rows, and one that is no log, are told and not thrown', async () => {
    await render(<YourOwnData />)
    drop(new File(['user,time,page\n'], 'header.csv'))
    await isRead('header.csv')
    expect(count('journeys')).toBe(0)
    drop(new File([new Uint8Array([0x89, 0x50, 0, 0, 1, 2, 3])], 'picture.png'))
    await isRead('picture.png')
    expect(shownIssue('malformed-row')).toBe(1)
    drop(new File(['a,b\n1,2\n'], 'other.csv'))
    await isRead('other.csv')
    expect(shownIssue('missing-column')).toBeGreaterThan(0)
    await eventually(() => expect(find('[data-settled]').dataset.settled).toBe('true'))
  })
})

describe('a log of 500,000 rows', () => {
  const large = generatedLog(500_000)

  test('frames and progress keep coming while it is read, and it is counted right', async () => {
    await render(<YourOwnData />)
    await chartsDrawn()
    const watch = watchFrames()
    drop(large.file)
    await isRead(large.file.name, 60_000)
    const { longestGapMs, frames, progress } = watch.end()
    expect(frames).toBeGreaterThan(20)
    expect(longestGapMs).toBeLessThan(1000)
    expect(progress.length).toBeGreaterThan(20)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    expect([count('touches'), count('conversions'), count('actors')]).toEqual([
      500_000,
      large.conversions,
      large.actors,
    ])
    await chartsDrawn(60_000)
  })

  test('the watch itself sees a thread that is held', async () => {
    await render(<YourOwnData />)
    const watch = watchFrames()
    await new Promise(requestAnimationFrame)
    const until = performance.now() + 400
    while (performance.now() < until);
    await new Promise(requestAnimationFrame)
    expect(watch.end().longestGapMs).toBeGreaterThan(390)
  })

  test('cancelling ends the worker at once and keeps what was there', async () => {
    const ended = vi.spyOn(Worker.prototype, 'terminate')
    await render(<YourOwnData />)
    const before = count('journeys')
    drop(large.file)
    await eventually(() => expect(share()).toBeGreaterThan(0.05), { timeout: 30_000, interval: 5 })
    await userEvent.click(button('Cancel'))
    await eventually(() => expect(find('.own-status').dataset.activity).toBe('cancelled'))
    expect(ended).toHaveBeenCalledTimes(1)
    expect(count('journeys')).toBe(before)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(find('.own-status').dataset.activity).toBe('cancelled')
  })

  test('where no worker can start, slices on this thread let frames through', async () => {
    vi.stubGlobal(
      'Worker',
      class {
        constructor() {
          throw new DOMException('workers are forbidden here', 'SecurityError')
        }
      },
    )
    await render(<YourOwnData />)
    await chartsDrawn()
    const watch = watchFrames()
    drop(large.file)
    await isRead(large.file.name, 80_000)
    const { longestGapMs, frames, progress } = watch.end()
    expect(find('.own-status').textContent).toContain('own thread')
    expect(frames).toBeGreaterThan(20)
    expect(longestGapMs).toBeLessThan(1000)
    expect(progress.length).toBeGreaterThan(20)
    expect([count('touches'), count('conversions')]).toEqual([500_000, large.conversions])
    await chartsDrawn(60_000)
  })
})

describe('without a worker', () => {
  test('the story that never starts one gives the same counts', async () => {
    const started = vi.fn()
    vi.stubGlobal(
      'Worker',
      class {
        constructor() {
          started()
        }
      },
    )
    await render(<WithoutWorker />)
    const small = generatedLog(3000)
    drop(small.file)
    await isRead(small.file.name)
    expect(find('.own-status').textContent).toContain('own thread')
    expect([count('touches'), count('conversions'), count('actors')]).toEqual([3000, small.conversions, small.actors])
    expect(started).not.toHaveBeenCalled()
  })

  test('a worker that fails to load is replaced by this thread', async () => {
    const RealWorker = Worker
    vi.stubGlobal(
      'Worker',
      class {
        constructor() {
          // biome-ignore lint/correctness/noConstructorReturn: stands in for the browser's constructor
          return new RealWorker(new URL('/there-is-no-such-worker.js', location.href), { type: 'module' })
        }
      },
    )
    await render(<YourOwnData />)
    const small = generatedLog(500)
    drop(small.file)
    await isRead(small.file.name)
    expect(find('.own-status').textContent).toContain('own thread')
    expect(count('touches')).toBe(500)
  })
})

/** Chooses a real log as the reader does; returns its text, or null where it is not there. */
async function takeRealLog(name: string): Promise<string | null> {
  const text = await commands.realLog(name)
  if (text !== null) await userEvent.upload(find('input[type=file]'), new File([text], `${name}.csv`))
  return text
}

/** Counted by plain code: an actor's rows in time, ties as they stand; a journey ends at a conversion. */
function countLog(text: string): {
  actors: number
  touches: number
  withoutActor: number
  journeys: number
  conversions: number
} {
  const byActor = new Map<string, { time: number; converts: boolean }[]>()
  let touches = 0
  let withoutActor = 0
  for (const line of text.trim().split('\n').slice(1)) {
    const [actor = '', time = '', touchpoint, conversion] = line.split(',')
    if (actor === '') withoutActor++
    else {
      if (touchpoint !== '') touches++
      byActor.set(actor, [...(byActor.get(actor) ?? []), { time: Date.parse(time), converts: conversion === '1' }])
    }
  }
  let journeys = 0
  let conversions = 0
  for (const rows of byActor.values()) {
    const ordered = rows.toSorted((a, b) => a.time - b.time)
    conversions += ordered.filter((row) => row.converts).length
    journeys += ordered.filter((row) => row.converts).length + (ordered.at(-1)?.converts ? 0 : 1)
  }
  return { actors: byActor.size, touches, withoutActor, journeys, conversions }
}

/** Every day one comes and is back within the hour, forty days long; one more is back after five days. */
function hourlyLog(): File {
  const at = (days: number, hours: number): string => new Date(Date.UTC(2026, 0, 1 + days, hours)).toISOString()
  const back = Array.from({ length: 40 }, (_, i) => `b${i},${at(i, 0)},home\nb${i},${at(i, 1)},home\n`)
  return new File(['user,time,page\n', ...back, `a,${at(0, 0)},home\na,${at(5, 0)},home\n`], 'hourly.csv')
}

/** A log whose counts are known from its making. */
function generatedLog(rows: number): { file: File; conversions: number; actors: number } {
  const pages = ['home', 'search', 'article', 'product', 'basket', 'checkout']
  const parts = ['user,time,page,stage,conversion,device\n']
  const actors = Math.min(40_000, rows)
  let conversions = 0
  for (let i = 0; i < rows; i++) {
    const step = (i * 7919) % 6
    const converts = step === 5 && i % 4 === 1
    if (converts) conversions++
    const time = new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString()
    parts.push(
      `u${(i * 31) % actors},${time},${pages[step]},${step >> 1},${converts ? 1 : 0},${i % 3 ? 'phone' : 'computer'}\n`,
    )
  }
  return { file: new File(parts, `generated-${rows}.csv`, { type: 'text/csv' }), conversions, actors }
}

function drop(file: File): void {
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(file)
  find('.own-drop').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
}

/** Records the longest time between two frames, and every change of the progress bar. */
function watchFrames(): { end: () => { longestGapMs: number; frames: number; progress: readonly number[] } } {
  let last = performance.now()
  let longestGapMs = 0
  let frames = 0
  let handle = requestAnimationFrame(function tick() {
    const now = performance.now()
    longestGapMs = Math.max(longestGapMs, now - last)
    last = now
    frames++
    handle = requestAnimationFrame(tick)
  })
  const progress: number[] = []
  const observer = new MutationObserver(() => {
    const value = share()
    if (value > 0 && value !== progress.at(-1)) progress.push(value)
  })
  observer.observe(find('.own-drop'), { subtree: true, childList: true, attributes: true })
  return {
    end: () => {
      cancelAnimationFrame(handle)
      observer.disconnect()
      return { longestGapMs, frames, progress }
    },
  }
}

async function isRead(name = '', timeout = 20_000): Promise<void> {
  await eventually(
    () => {
      const status = find('.own-status')
      expect([status.dataset.source, status.dataset.activity]).toEqual(['file', 'idle'])
      expect(status.textContent).toContain(name)
    },
    { timeout, interval: 10 },
  )
}

/** Every chart shows a picture of the journeys on the page. */
async function chartsDrawn(timeout = 20_000): Promise<void> {
  await eventually(
    () => {
      expect(find('[data-settled]').dataset.settled).toBe('true')
      for (const chart of charts) {
        const marks = document.querySelectorAll(`[data-chart=${chart}] svg :is(path, rect, circle, line)`)
        expect(marks.length, `marks of ${chart}`).toBeGreaterThan(3)
      }
    },
    { timeout },
  )
  expect(document.querySelector('.own-charts')?.innerHTML).not.toMatch(/NaN|Infinity|undefined/)
}

async function choose(name: string, value: string): Promise<void> {
  await userEvent.selectOptions(select(name), value)
}

function select(name: string): HTMLSelectElement {
  return find<HTMLSelectElement>(`select[name=${name}]`)
}

function button(name: string): HTMLElement {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent === name)
  if (found === undefined) throw new Error(`there is no button "${name}"`)
  return found
}

function share(): number {
  return document.querySelector('progress')?.value ?? 0
}

function count(name: string): number {
  return Number(find(`[data-count=${name}] dd`).textContent?.replaceAll(',', ''))
}

function shownIssue(kind: string): number {
  const shown = document.querySelector(`[data-issue=${kind}] .own-finding-count`)
  return Number(shown?.textContent?.replaceAll(',', '') ?? 0)
}

function find<E extends HTMLElement = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector)
  if (found === null) throw new Error(`there is no ${selector}`)
  return found
}
