import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { manifest, root } from '../../../scripts/doors.js'

const PAGES = ['README.md', 'CHANGELOG.md', ...pagesUnder('docs')]

function pagesUnder(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`)
}

/** Where the links of a page lead within the project, as paths from its root. */
function linksOf(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '')
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target.replace(/#.*$/, ''))
  return targets
    .filter((target) => target !== '' && !/^\w+:/.test(target))
    .map((to) => normalize(join(dirname(page), to)))
}

/** True where the package holds the file or folder, by `files` of package.json. */
function isShipped(path: string): boolean {
  return manifest.files.some((pattern: string) => {
    const [folder = '', ending] = pattern.split('/**/*')
    if (ending === undefined) return path === pattern || path.startsWith(`${pattern}/`)
    return path.startsWith(`${folder}/`) && (path.endsWith(ending) || !path.includes('.'))
  })
}

describe.each(PAGES)('%s', (page) => {
  test('has no link that leads nowhere', () => {
    expect(linksOf(page).filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  test('leads only to what the package ships, pictures apart', () => {
    const texts = linksOf(page).filter((path) => !path.startsWith('docs/pictures/'))
    expect(texts.filter((path) => !isShipped(path))).toEqual([])
  })
})
