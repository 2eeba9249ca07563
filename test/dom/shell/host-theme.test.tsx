import { act, render, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, expect, test } from 'vitest'
import { type HostThemeOptions, useHostTheme } from '../../../src/charts/use-host-theme.js'

const root = document.documentElement

function Named(options: HostThemeOptions): ReactElement {
  return <output>{useHostTheme(options)}</output>
}

/** Lets what observes the root element hear of it. */
const change = (mutate: () => void): Promise<void> =>
  act(async () => {
    mutate()
    await new Promise((resolve) => setTimeout(resolve))
  })
const said = (): string | null => screen.getByRole('status').textContent

afterEach(() => {
  for (const { name } of [...root.attributes]) root.removeAttribute(name)
})

test('follows the class of shadcn and Tailwind, live', async () => {
  render(<Named />)
  expect(said()).toBe('paper')
  await change(() => root.classList.add('dark'))
  expect(said()).toBe('night')
  await change(() => root.classList.remove('dark'))
  expect(said()).toBe('paper')
})

test.each([
  ['data-theme', 'dark', 'light'],
  ['data-mui-color-scheme', 'dark', 'light'],
  ['data-mode', 'night', 'paper'],
])('follows the attribute %s, live', async (name, dark, light) => {
  render(<Named />)
  await change(() => root.setAttribute(name, dark))
  expect(said()).toBe('night')
  await change(() => root.setAttribute(name, light))
  expect(said()).toBe('paper')
})

test('follows an attribute that says it by being there, as MUI sets it', async () => {
  render(<Named />)
  await change(() => root.setAttribute('data-dark', ''))
  expect(said()).toBe('night')
  await change(() => {
    root.removeAttribute('data-dark')
    root.setAttribute('data-light', '')
  })
  expect(said()).toBe('paper')
})

test('hears of the names that the page gives', async () => {
  render(<Named darkClass="dusk" attributes={['data-sky']} />)
  await change(() => root.classList.add('dusk'))
  expect(said()).toBe('night')
  await change(() => root.setAttribute('data-sky', 'light'))
  expect(said()).toBe('paper')
})
