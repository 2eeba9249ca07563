import { act, render } from '@testing-library/react'
import { memo, type ReactElement, useMemo } from 'react'
import { expect, test } from 'vitest'
import { useMarkStates } from '../../../src/charts/shell/use-mark-states.js'
import type { Emphasis } from '../../../src/foundation/emphasis.js'
import { listedGroup, markList } from '../../../src/marks/shared/MarkList.js'
import { SteadyMarksContext } from '../../../src/marks/shared/mark-context.js'
import { chartTheme } from '../../../src/theme/chart-theme.js'

const THEME = chartTheme('paper')
const drawn: string[] = []
const keyOf = (key: string): string => key

const Part = memo(function Part({ keys }: { readonly keys: readonly string[] }): ReactElement {
  return (
    <g>
      {markList(keys, keyOf, (key, as) => {
        drawn.push(`${key} ${as.mark['data-state']}`)
        return listedGroup(as, <text>{key}</text>)
      })}
    </g>
  )
})

interface FrameProps {
  readonly keys: readonly string[]
  readonly emphases?: Record<string, Emphasis>
  readonly selected?: string
}

const NOTHING = {}

function Frame({ keys, emphases = NOTHING, selected }: FrameProps): ReactElement {
  const states = useMarkStates(
    useMemo(
      () => ({ emphasisOf: (key) => emphases[key] ?? 'normal', isSelected: (key) => key === selected }),
      [emphases, selected],
    ),
  )
  const steady = useMemo(() => ({ theme: THEME, idPrefix: 'p', moves: false, states }), [states])
  return (
    <SteadyMarksContext.Provider value={steady}>
      <svg aria-hidden="true">
        <Part keys={keys} />
      </svg>
    </SteadyMarksContext.Provider>
  )
}

/** What was drawn since it was asked last. */
function news(): string[] {
  return drawn.splice(0)
}

const ABC = ['a', 'b', 'c']

test('marks of a list show their state at once, and only those whose own state is new are drawn', () => {
  const { container, rerender } = render(<Frame keys={ABC} />)
  expect(news()).toEqual(['a normal', 'b normal', 'c normal'])
  const texts = [...container.querySelectorAll('text')]
  act(() => rerender(<Frame keys={ABC} emphases={{ a: 'active', b: 'dim' }} />))
  expect(news()).toEqual(['a active', 'b dim'])
  rerender(<Frame keys={ABC} emphases={{ a: 'active', b: 'dim' }} selected="c" />)
  expect(news()).toEqual(['c normal'])
  const states = [...container.querySelectorAll<SVGElement>('[data-key]')].map(
    ({ dataset }) => `${dataset.key} ${dataset.state} ${dataset.selected ?? ''}`,
  )
  expect(states).toEqual(['a active ', 'b dim ', 'c normal true'])
  expect([...container.querySelectorAll('text')]).toEqual(texts)
})

test('other marks are drawn, where there were none before', () => {
  const { container, rerender } = render(<Frame keys={[]} />)
  expect(container.querySelectorAll('[data-key]')).toHaveLength(0)
  rerender(<Frame keys={['d']} />)
  expect(news()).toEqual(['d normal'])
  expect(container.querySelector('text')?.textContent).toBe('d')
})
