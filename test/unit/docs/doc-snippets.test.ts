import { expect, test } from 'vitest'
import { docSnippets, importsLeftOut } from '../../support/doc-snippets.js'

const guides = docSnippets().filter(({ at }) => /^(README|docs\/)/.test(at))

test('there are guides with code', () => expect(guides.length).toBeGreaterThan(25))

test.each(guides.map((snippet) => [snippet.at, snippet] as const))(
  '%s says from which door each name comes, so that it can be copied as it stands',
  (_at, snippet) => expect(importsLeftOut(snippet)).toEqual([]),
)
