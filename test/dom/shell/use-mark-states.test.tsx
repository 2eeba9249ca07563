import { act, render } from '@testing-library/react'
import { memo, type ReactElement, useMemo } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { useMarkStates } from '../../../src/charts/shell/use-mark-states.js'
import type { Emphasis } from '../../../src/foundation/emphasis.js'
import { SteadyMarksContext, useMarkPaints, useMarkProps } from '../../../src/marks/shared/mark-context.js'
import { chartTheme } from '../../../src/theme/chart-theme.js'

const THEME = chartTheme('paper')
const KEYS = ['a', 'b', 'c']
const renders = new Map<string, number>()

const Marks = memo(function Marks(): ReactElement {
  return (
    <>
      {KEYS.map((key) => (
        <Mark key={key} markKey={key} />
      ))}
    </>
  )
})

function Mark({ markKey }: { readonly markKey: string }): ReactElement {
  renders.set(markKey, (renders.get(markKey) ?? 0) + 1)
  return <i {...useMarkProps(markKey)} style={{ color: useMarkPaints().theme.paint.ink }} />
}

function Frame({ emphases, selected }: { emphases: Record<string, Emphasis>; selected?: string }): ReactElement {
  const states = useMarkStates(
    useMemo(
      () => ({ emphasisOf: (key) => emphases[key] ?? 'normal', isSelected: (key) => key === selected }),
      [emphases, selected],
    ),
  )
  const steady = useMemo(() => ({ theme: THEME, idPrefix: 'p', moves: false, states }), [states])
  return (
    <SteadyMarksContext.Provider value={steady}>
      <Marks />
    </SteadyMarksContext.Provider>
  )
}

function shown(container: HTMLElement): string[] {
  return [...container.querySelectorAll('i')].map(
    (mark) => `${mark.dataset.state}${mark.dataset.selected === undefined ? '' : ' selected'}`,
  )
}

test('marks show the state at once, and only those whose own state changes render again', () => {
  renders.clear()
  const { container, rerender } = render(<Frame emphases={{ a: 'active', b: 'dim', c: 'dim' }} />)
  expect(shown(container)).toEqual(['active', 'dim', 'dim'])
  const before = new Map(renders)
  act(() => rerender(<Frame emphases={{ a: 'dim', b: 'active', c: 'dim' }} />))
  expect(shown(container)).toEqual(['dim', 'active', 'dim'])
  expect(KEYS.map((key) => (renders.get(key) ?? 0) > (before.get(key) ?? 0))).toEqual([true, true, false])
  rerender(<Frame emphases={{ a: 'dim', b: 'active', c: 'dim' }} selected="c" />)
  expect(shown(container)).toEqual(['dim', 'active', 'dim selected'])
})

test('the server draws the state too', () => {
  expect(renderToStaticMarkup(<Frame emphases={{ b: 'related' }} selected="a" />)).toMatch(
    /data-state="normal" data-selected="true".*data-state="related".*data-state="normal"/,
  )
})
