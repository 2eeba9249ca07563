import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { storyNameFromExport, toId } from 'storybook/internal/csf'
import { describe, expect, test } from 'vitest'
import { exampleName, guideStory, models, questions } from '../../../stories/docs/guides.js'

function filesUnder(folder: string, ending: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith(ending)).map((name) => `${folder}/${name}`)
}

/** Every story of a file by its id, as Storybook makes it of title and export. */
function storiesOf(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  const title = /\btitle: '([^']+)'/.exec(source)?.[1] ?? ''
  return [...source.matchAll(/^export const (\w+)/gm)].map(([, name = '']) => toId(title, storyNameFromExport(name)))
}

const stories = new Set(filesUnder('stories', '.stories.tsx').flatMap(storiesOf))
const guides = [...questions, ...models]

describe('the pages of questions and models', () => {
  test('are complete: questions 1 to 12, models V1 to V17', () => {
    const numbered = (kind: string, count: number): string[] =>
      Array.from({ length: count }, (_, i) => `${kind}-${i + 1}`)
    expect(guides.map(({ id }) => id)).toEqual([...numbered('question', 12), ...numbered('model', 17)])
  })

  test.each(guides.map((guide) => [guide.id, guide] as const))(
    '%s has its story, its example and links that lead somewhere',
    (_id, guide) => {
      expect(stories).toContain(guideStory(guide))
      expect(readFileSync(`stories/docs/examples/${exampleName(guide)}.tsx`, 'utf8')).toMatch(/from 'parcours/)
      expect(guide.stories.length).toBeGreaterThan(0)
      expect(guide.stories.filter((story) => !stories.has(story))).toEqual([])
    },
  )

  test('say what they are made of: no example reaches into the source', () => {
    for (const file of filesUnder('stories/docs/examples', '.tsx')) {
      expect(readFileSync(file, 'utf8')).not.toMatch(/src\//)
    }
  })
})

test('every link of the written pages leads to a story', () => {
  const linked = filesUnder('stories/docs/pages', '.mdx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/story="([^"]+)"/g)].map(([, story = '']) => story),
  )
  expect(linked.length).toBeGreaterThan(2)
  expect(linked.filter((story) => !stories.has(story))).toEqual([])
})

test('the accessibility statement names tests that exist', () => {
  const named = [...readFileSync('docs/accessibility.md', 'utf8').matchAll(/`((?:test|src)\/[\w/.-]+\.tsx?)`/g)]
  expect(named.length).toBeGreaterThan(8)
  for (const [, file = ''] of named) expect(existsSync(file), file).toBe(true)
})
