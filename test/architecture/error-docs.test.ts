import { describe, expect, it } from 'vitest'
import { errorTexts } from '../../src/foundation/error-texts.js'
import { readProjectFile } from './guards/project-files.js'

/** Codes that have a heading of their own: "## `code`". */
function headings(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^## `([^`]+)`$/gm)].map((match) => match[1] ?? '')
}

describe('docs/errors.md', () => {
  it('has one heading per error code, and none for a code that is gone', () => {
    expect([...headings(readProjectFile('docs/errors.md'))].sort()).toEqual(Object.keys(errorTexts).sort())
  })

  it('is read by its headings', () => {
    expect(headings('# Errors\n## `a-b`\ntext `c`\n### `d`\n')).toEqual(['a-b'])
  })
})
