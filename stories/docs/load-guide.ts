import type { ComponentType } from 'react'
import type { LoadedGuide } from './GuidePage.js'
import { exampleName, models, questions } from './guides.js'

const examples = import.meta.glob<{ readonly Example: ComponentType }>('./examples/*.tsx')
const codes = import.meta.glob<string>('./examples/*.tsx', { query: '?raw', import: 'default' })

/** The guide of an id with its example; the code shown is the text of the file that is run. */
export async function loadGuide(id: string): Promise<LoadedGuide> {
  const guide = [...questions, ...models].find((one) => one.id === id)
  if (guide === undefined) throw new Error(`No guide is called ${id}`)
  const path = `./examples/${exampleName(guide)}.tsx`
  const [example, code] = await Promise.all([examples[path]?.(), codes[path]?.()])
  if (example === undefined || code === undefined) throw new Error(`No example at ${path}`)
  return { guide, Example: example.Example, code }
}
