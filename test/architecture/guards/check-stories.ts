import { posix } from 'node:path'
import { readImports } from './read-imports.js'

const SUPPORT = ['react', 'react-dom', 'storybook', '@storybook/']

/** Stories stand where a user stands: public entries, Storybook, React, and other files of stories. */
export function checkStory(file: string, source: string, publicEntries: readonly string[]): readonly string[] {
  return readImports(file, source).flatMap(({ specifier }) => {
    if (specifier.startsWith('.'))
      return isInStories(file, specifier) ? [] : [`${file}: ${specifier} leaves the stories`]
    if (publicEntries.includes(specifier) || isSupport(specifier)) return []
    return [`${file}: ${specifier} is no public entry`]
  })
}

function isInStories(file: string, specifier: string): boolean {
  return posix.join(posix.dirname(file), specifier).startsWith('stories/')
}

function isSupport(specifier: string): boolean {
  return SUPPORT.some((name) =>
    name.endsWith('/') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
  )
}
