import { act, fireEvent, render, screen } from '@testing-library/react'
import { type ReactElement, type ReactNode, StrictMode, startTransition, useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { JourneyProvider } from '../../../src/charts/JourneyProvider.js'
import { noData } from '../../../src/foundation/error-texts.js'
import { JourneyError } from '../../../src/foundation/journey-error.js'
import { createJourneyStore } from '../../../src/interaction/journey-store.js'
import { TinyChart } from '../../support/TinyChart.js'

const NAMES = ['lead', 'customer', 'advocate']
const plot = (): HTMLElement => screen.getByRole('application')
const mark = (name: string): Element => plot().querySelector(`[data-key="stage:${name}"]`) as Element
const tooltip = (): Element | null => document.querySelector('[data-part="tooltip"]')

describe('in strict mode', () => {
  test('hover, selection, help and leaving work once', () => {
    const onSelectionChange = vi.fn()
    render(
      <StrictMode>
        <TinyChart measure={NAMES} onSelectionChange={onSelectionChange} />
      </StrictMode>,
    )
    fireEvent.pointerMove(mark('lead'))
    expect(document.querySelectorAll('[data-part="tooltip"]')).toHaveLength(1)
    fireEvent.click(mark('lead'))
    expect(onSelectionChange).toHaveBeenCalledTimes(1)
    plot().focus()
    fireEvent.keyDown(plot(), { key: '?' })
    expect(screen.getByRole('dialog')).toBeTruthy()
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('a thousand mounts', () => {
  /** Listeners and observers that are on minus those that are off again. */
  let held = 0
  beforeEach(() => {
    held = 0
    for (const target of [EventTarget.prototype, document] as const) {
      const { addEventListener, removeEventListener } = target
      vi.spyOn(target, 'addEventListener').mockImplementation(function add(
        this: EventTarget,
        ...args: Parameters<EventTarget['addEventListener']>
      ) {
        if (args[0] === 'keydown' || args[0] === 'change') held++
        return Reflect.apply(addEventListener, this, args)
      })
      vi.spyOn(target, 'removeEventListener').mockImplementation(function remove(
        this: EventTarget,
        ...args: Parameters<EventTarget['removeEventListener']>
      ) {
        if (args[0] === 'keydown' || args[0] === 'change') held--
        return Reflect.apply(removeEventListener, this, args)
      })
    }
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })

  test('leave nothing behind: no listener, observer, timer, subscriber or element', () => {
    vi.useFakeTimers()
    let observed = 0
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe = (): void => void observed++
        disconnect = (): void => void observed--
      },
    )
    const store = createJourneyStore()
    let subscribed = 0
    const counting = {
      ...store,
      subscribe: (listener: () => void): (() => void) => {
        subscribed++
        const stop = store.subscribe(listener)
        return () => {
          subscribed--
          stop()
        }
      },
    }
    const elements = document.querySelectorAll('*').length
    const before = held
    const one = ['lead']
    const charts = [...'abcdefghij'].map((key) => <TinyChart key={key} measure={one} caption="none" />)
    for (let round = 0; round < 100; round++) {
      const { unmount, container } = render(<JourneyProvider store={counting}>{charts}</JourneyProvider>)
      if (round % 10 === 0) {
        // Unmounted while a tooltip is open and about to close.
        fireEvent.pointerMove(container.querySelector('[data-key]') as Element)
        fireEvent.pointerLeave(container.querySelector('[role="application"]') as Element)
      }
      unmount()
      container.remove()
    }
    expect({ observed, subscribed, held: held - before, timers: vi.getTimerCount() }).toEqual({
      observed: 0,
      subscribed: 0,
      held: 0,
      timers: 0,
    })
    expect(document.querySelectorAll('*').length).toBe(elements)
    vi.useRealTimers()
  }, 300_000)
})

/** Stands in for the browser's observer of sizes: whoever is told of a new one, in the order they asked. */
function watchedSizes(): readonly (() => void)[] {
  const watchers: (() => void)[] = []
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        watchers.push(callback)
      }
      observe = (): void => undefined
      disconnect = (): void => undefined
    },
  )
  return watchers
}

describe('a storm of sizes', () => {
  test('ends in the picture of the last size, and lays out no more than once per size', () => {
    const watchers = watchedSizes()
    let width = 300
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => width)
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(() => 200)
    const onLayout = vi.fn()
    render(<TinyChart measure={NAMES} onLayout={onLayout} />)
    const layouts = onLayout.mock.calls.length
    for (let step = 0; step < 500; step++) {
      width = 300 + (step % 7) * 50
      act(() => {
        for (const watch of watchers) watch()
      })
    }
    expect(plot().querySelector('svg')?.getAttribute('viewBox')).toBe(`0 0 ${width} 200`)
    // The boxes of the tiny chart depend on its data alone, so that no size lays them out again.
    expect(onLayout).toHaveBeenCalledTimes(layouts)
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
})

describe('a footer that depends on what is drawn', () => {
  test('does not turn the size of the picture for ever: it keeps the lower one', () => {
    const watchers = watchedSizes()
    const drawn = (): string => document.querySelector('[data-part="plot"] svg')?.getAttribute('viewBox') ?? ''
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => 400)
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(function height(this: HTMLElement) {
      return this.dataset.part !== 'plot' ? 300 : drawn() === '0 0 400 180' ? 200 : 180
    })
    render(<TinyChart measure={NAMES} />)
    const seen: string[] = []
    for (let frame = 0; frame < 30; frame++) {
      act(() => {
        for (const watch of watchers) watch()
      })
      seen.push(drawn())
    }
    expect(seen.slice(0, 3)).toContain('0 0 400 200')
    expect(new Set(seen.slice(-15))).toEqual(new Set(['0 0 400 180']))
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
})

describe('data replaced', () => {
  test('while a pointer is down: what is gone is let go, what stays stays meant', () => {
    const { rerender } = render(<TinyChart measure={NAMES} />)
    fireEvent.pointerMove(mark('customer'))
    fireEvent.pointerDown(mark('customer'))
    rerender(<TinyChart measure={['customer', 'fan']} />)
    expect(tooltip()?.textContent).toContain('customer')
    expect(mark('fan').getAttribute('data-state')).toBe('dim')
    rerender(<TinyChart measure={['fan']} />)
    expect(tooltip()).toBeNull()
    expect(mark('fan').getAttribute('data-state')).toBe('normal')
    fireEvent.pointerUp(mark('fan'))
    fireEvent.click(mark('fan'))
    expect(mark('fan').hasAttribute('data-selected')).toBe(true)
  })

  test('a chart alone forgets chosen things that are gone when it chooses again', () => {
    const onSelectionChange = vi.fn()
    const { rerender } = render(<TinyChart measure={NAMES} onSelectionChange={onSelectionChange} />)
    fireEvent.click(mark('lead'))
    rerender(<TinyChart measure={['customer', 'fan']} onSelectionChange={onSelectionChange} />)
    fireEvent.click(mark('fan'), { shiftKey: true })
    expect(onSelectionChange).toHaveBeenLastCalledWith([{ kind: 'stage', stage: 'fan' }])
  })

  test('in a transition, and unmounted before it ends', () => {
    let replace: ((names: readonly string[]) => void) | undefined
    function Page(): ReactElement {
      const [names, setNames] = useState<readonly string[]>(NAMES)
      replace = setNames
      return <TinyChart measure={names} />
    }
    const { unmount } = render(<Page />)
    act(() => startTransition(() => replace?.(['fan'])))
    expect(mark('fan')).toBeTruthy()
    act(() => {
      startTransition(() => replace?.(NAMES))
      unmount()
    })
    expect(document.querySelector('figure')).toBeNull()
  })
})

describe('a fault in drawing', () => {
  function Broken({ error }: { readonly error: unknown }): ReactNode {
    throw error
  }

  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
  afterEach(() => vi.restoreAllMocks())

  test('leaves words and table, is told of, and ends with new data', () => {
    const onError = vi.fn()
    const error = new Error('broken layer')
    const { rerender } = render(<TinyChart measure={NAMES} onError={onError} layer={<Broken error={error} />} />)
    expect(screen.getByText('This picture could not be drawn')).toBeTruthy()
    expect(document.querySelector('table')?.textContent).toContain('advocate')
    expect(onError).toHaveBeenCalledWith(error)
    expect(document.querySelector('[data-key]')).toBeNull()
    rerender(<TinyChart measure={[...NAMES]} onError={onError} />)
    expect(mark('lead')).toBeTruthy()
  })

  test('in a tooltip leaves the title', () => {
    render(
      <TinyChart
        measure={NAMES}
        renderTooltip={() => {
          throw new Error('broken text')
        }}
      />,
    )
    fireEvent.pointerMove(mark('lead'))
    expect(tooltip()?.textContent).toBe('lead')
  })

  test('misuse by the developer is not swallowed', () => {
    expect(() =>
      render(<TinyChart measure={NAMES} layer={<Broken error={new JourneyError(noData, 'X')} />} />),
    ).toThrow(JourneyError)
  })
})

describe('pointer and keys', () => {
  test('Escape closes a tooltip wherever the focus is', () => {
    render(<TinyChart measure={NAMES} />)
    fireEvent.pointerMove(mark('lead'))
    expect(tooltip()).not.toBeNull()
    fireEvent.keyDown(document.body, { key: 'Escape' })
    expect(tooltip()).toBeNull()
  })

  test('a tooltip stays while it is hovered, and goes after', () => {
    vi.useFakeTimers()
    render(<TinyChart measure={NAMES} />)
    fireEvent.pointerMove(mark('lead'))
    fireEvent.pointerLeave(plot())
    fireEvent.pointerEnter(tooltip() as Element)
    act(() => void vi.advanceTimersByTime(1000))
    expect(tooltip()).not.toBeNull()
    fireEvent.pointerLeave(tooltip() as Element)
    act(() => void vi.advanceTimersByTime(1000))
    expect(tooltip()).toBeNull()
    vi.useRealTimers()
  })

  test('a finger shows the facts by touching, and they stay when it is lifted', () => {
    vi.useFakeTimers()
    render(<TinyChart measure={NAMES} />)
    fireEvent.pointerDown(mark('lead'), { pointerType: 'touch' })
    fireEvent.pointerLeave(plot(), { pointerType: 'touch' })
    act(() => void vi.advanceTimersByTime(1000))
    expect(tooltip()?.textContent).toContain('lead')
    vi.useRealTimers()
  })

  test('24 px round an anchor belong to its mark', () => {
    render(<TinyChart measure={NAMES} />)
    fireEvent.click(plot(), { clientX: 49, clientY: 11 })
    expect(mark('customer').hasAttribute('data-selected')).toBe(true)
    fireEvent.click(plot(), { clientX: 60, clientY: 60 })
    expect(mark('customer').hasAttribute('data-selected')).toBe(false)
  })

  test('a held key speaks where it lands, single presses at once', () => {
    vi.useFakeTimers()
    render(<TinyChart measure={NAMES} />)
    const said = (): string => document.querySelector('[data-part="announcer"]')?.textContent ?? ''
    fireEvent.keyDown(plot(), { key: 'ArrowRight' })
    expect(said()).toBe('lead, 1 of 3')
    fireEvent.keyDown(plot(), { key: 'ArrowRight', repeat: true })
    fireEvent.keyDown(plot(), { key: 'ArrowRight', repeat: true })
    expect(said()).toBe('lead, 1 of 3')
    act(() => void vi.advanceTimersByTime(300))
    expect(said()).toBe('advocate, 3 of 3')
    vi.useRealTimers()
  })
})
