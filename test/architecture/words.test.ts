import { describe, expect, it } from 'vitest'
import { CLOCK_AND_CHANCE, checkWords, NETWORK_AND_INJECTION } from './guards/check-words.js'
import { PURE_ROOMS } from './guards/house.js'
import { foldersIn, projectFiles } from './guards/project-files.js'

describe('the code', () => {
  it('has neither clock nor unseeded chance in pure rooms', () => {
    const rooms = foldersIn('src').filter((room) => PURE_ROOMS.some((pure) => pure === room))
    const files = rooms.flatMap((room) => projectFiles(`src/${room}`))
    expect(files.flatMap(({ path, source }) => checkWords(path, source, CLOCK_AND_CHANCE))).toEqual([])
  })

  it('neither sends nor injects nor stores anything', () => {
    const files = projectFiles('src')
    expect(files.flatMap(({ path, source }) => checkWords(path, source, NETWORK_AND_INJECTION))).toEqual([])
  })
})

describe('the word guard', () => {
  it.each([
    'const a = Math.random()',
    'const a = Date.now()',
    'const a = new Date()',
    'const a = new Date',
    'const a = Date()',
    'const a = performance.now()',
    'const a = crypto.randomUUID()',
  ])('refuses %s in a pure room', (source) => {
    expect(checkWords('a.ts', `${source}\n`, CLOCK_AND_CHANCE)).toHaveLength(1)
  })

  it.each([
    'const a = <div dangerouslySetInnerHTML={b} />',
    'a.innerHTML = b',
    'const a = <style>{b}</style>',
    'document.createElement("style")',
    'new Function("a")',
    'await fetch(a)',
    'window.fetch(a)',
    'new XMLHttpRequest()',
    'navigator.sendBeacon(a)',
    'localStorage.setItem(a, b)',
  ])('refuses %s', (source) => {
    expect(checkWords('a.tsx', `${source}\n`, NETWORK_AND_INJECTION)).toHaveLength(1)
  })

  it('reads code, not comments, and keeps the line', () => {
    expect(checkWords('a.ts', '// Math.random() is refused\nconst a = new Date(0)\n', CLOCK_AND_CHANCE)).toEqual([])
    expect(checkWords('a.ts', '/* one\ntwo */\nconst a = Date.now()\n', CLOCK_AND_CHANCE)[0]).toMatch(/^a\.ts:3:/)
    expect(checkWords('a.ts', 'const prefetch = (a: string) => a\nprefetch("x")\n', NETWORK_AND_INJECTION)).toEqual([])
  })
})
