import { render } from '@testing-library/react'
import { createRef } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { createPart, type Part } from '../../../src/charts/shell/create-part.js'
import { createPartContext } from '../../../src/charts/shell/create-part-context.js'
import { TinyChart } from '../../support/TinyChart.js'

interface Model {
  readonly names: readonly string[]
}

const [Provider, useTiny] = createPartContext<Model>('Tiny')

const Names: Part<{ readonly prefix: string }> = createPart(useTiny, ({ names }, { prefix, ...group }) => (
  <g data-part="names" {...group}>
    {names.map((name) => (
      <text key={name}>{prefix + name}</text>
    ))}
  </g>
))

describe('a part', () => {
  test('reads the model of its root, and hands attributes and ref to its group', () => {
    const ref = createRef<SVGGElement>()
    render(
      <svg aria-hidden="true">
        <Provider value={{ names: ['lead', 'customer'] }}>
          <Names ref={ref} prefix="a " opacity={0.5} data-mine="yes" />
        </Provider>
      </svg>,
    )
    expect(ref.current?.textContent).toBe('a leada customer')
    expect(ref.current?.getAttribute('data-part')).toBe('names')
    expect(ref.current?.getAttribute('opacity')).toBe('0.5')
    expect(ref.current?.getAttribute('data-mine')).toBe('yes')
    expect(ref.current?.hasAttribute('prefix')).toBe(false)
  })

  test('outside a root says which root it needs', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(() => render(<Names prefix="" />)).toThrow(/<Tiny.Root>.*\[no-root\]/)
    vi.restoreAllMocks()
  })
})

test('a chart takes a tooltip, a toolbar and an id from its caller', () => {
  const { container } = render(
    <TinyChart
      measure={['lead']}
      highlight={{ kind: 'stage', stage: 'lead' }}
      toolbar={<button type="button">Save</button>}
      id="mine"
    />,
  )
  const figure = container.querySelector('figure')
  expect(figure?.id).toBe('mine')
  expect(figure?.querySelector('svg button')).toBeNull()
  expect(figure?.querySelector('button')?.textContent).toBe('Save')
})
