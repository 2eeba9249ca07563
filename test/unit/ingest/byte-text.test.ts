import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteText } from '../../../src/ingest/byte-text.js'
import { malformedUtf8 } from '../../../src/ingest/malformed-utf8.js'
import { readStream } from '../../../src/ingest/read-stream.js'

/** Bytes among which those of characters, cut ones and stray ones are frequent. */
const bytes = fc
  .array(
    fc.oneof(
      fc.constantFrom('a', 'é', '€', '😀', '\uFFFD').map((text) => [...new TextEncoder().encode(text)]),
      fc.constantFrom([0xe9], [0xe2, 0x82], [0xf0, 0x9f, 0x98], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xff], [0x80]),
    ),
    { maxLength: 30 },
  )
  .map((parts) => Uint8Array.from(parts.flat()))

function replacements(text: string): number {
  return text.split('\uFFFD').length - 1
}

/** How often U+FFFD itself stands in the bytes. */
function own(all: Uint8Array): number {
  return all.reduce((sum, byte, at) => sum + Number(byte === 0xef && all[at + 1] === 0xbf && all[at + 2] === 0xbd), 0)
}

describe('malformed UTF-8', () => {
  it('is counted as a decoder writes replacements', () => {
    fc.assert(
      fc.property(bytes, (all) => {
        const { places, rest } = malformedUtf8(all, true)
        expect(rest).toBe(0)
        expect(places.length).toBe(replacements(new TextDecoder('utf-8', { ignoreBOM: true }).decode(all)) - own(all))
      }),
      { seed: 11, numRuns: 2000 },
    )
  })

  it('is found at the same places wherever pieces end', () => {
    fc.assert(
      fc.property(bytes, fc.array(fc.nat(60), { maxLength: 4 }), (all, cuts) => {
        const whole: string[] = []
        const parts: string[] = []
        const text = new ByteText('utf-8', (example) => whole.push(example)).push(all)
        const split = new ByteText('utf-8', (example) => parts.push(example))
        let joined = ''
        let start = 0
        for (const end of [...cuts.map((cut) => Math.min(cut, all.length)).sort((a, b) => a - b), all.length]) {
          joined += split.push(all.subarray(start, end))
          start = end
        }
        joined += split.end()
        expect(joined.startsWith(text)).toBe(true)
        expect(parts.slice(0, whole.length)).toEqual(whole)
        expect(parts.length).toBe(malformedUtf8(all, true).places.length)
      }),
      { seed: 12, numRuns: 1000 },
    )
  })

  it('is reported with count and places, after text that was sound for long', async () => {
    const line = '1,2026-01-01T00:00:00Z,shop\n'
    const head = `actor,time,touchpoint\n${line.repeat(4000)}`
    const late = Uint8Array.from([...new TextEncoder().encode('2,2026-01-02T00:00:00Z,caf'), 0xe9, 0x0a])
    const all = new Uint8Array([...new TextEncoder().encode(head), ...late, ...late])
    const { table } = await readStream(new Blob([all]).stream())
    expect(table.issues.find(({ kind }) => kind === 'unreadable-text')).toEqual({
      kind: 'unreadable-text',
      severity: 'warning',
      count: 2,
      examples: [head.length + 27, head.length + 27 + late.length].map((at) => `byte ${at}: 0xE9 is no UTF-8 here`),
    })
    expect(table.count).toBe(4002)
    const stated = await readStream(new Blob([all]).stream(), {}, { encoding: 'windows-1252' })
    expect(stated.table.issues.some(({ kind }) => kind === 'unreadable-text')).toBe(false)
    expect(stated.table.touchpoint.values).toContain('café')
  })

  it('is told in JSON, too, before the first row', async () => {
    const all = Uint8Array.from([0xff, ...new TextEncoder().encode('[{"actor":"a","time":"2026-01-01T00:00Z"}]')])
    const { table } = await readStream(new Blob([all]).stream(), { touchpoint: null }, { encoding: 'utf-8' })
    expect(table.issues.map(({ kind }) => kind)).toContain('unreadable-text')
  })

  it('refuses an encoding that nobody knows', async () => {
    const stream = new Blob(['actor,time\n']).stream()
    await expect(readStream(stream, {}, { encoding: 'klingon' })).rejects.toThrow(/"encoding" got "klingon"/)
  })
})
