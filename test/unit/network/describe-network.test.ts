import { describe, expect, it } from 'vitest'
import { layoutNetwork } from '../../../src/layout/network/layout-network.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { commonEn } from '../../../src/voice/common/en.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { commonFr } from '../../../src/voice/common/fr.js'
import { isolated } from '../../../src/voice/common/isolated.js'
import { describeNetwork, type NetworkVoice, pathName } from '../../../src/voice/network/describe-network.js'
import { networkEn } from '../../../src/voice/network/en.js'
import { networkFr } from '../../../src/voice/network/fr.js'
import { joined } from '../../../src/voice/network/joined.js'
import { randomLog, touchTable } from '../../support/random-log.js'
import { localesByTag } from '../voice/locales-by-tag.js'

const EN: NetworkVoice = { messages: networkEn, common: commonEn, formatter: createFormatter('en') }
const FR: NetworkVoice = { messages: networkFr, common: commonFr, formatter: createFormatter('fr') }
const SAMPLE = measureNetwork(sampleJourneys())

describe('describeNetwork', () => {
  it('says the finding of the sample: its brightest path and its worst hole', () => {
    const { title, summary, notes } = describeNetwork(SAMPLE, EN)
    expect(title).toMatch(
      /^\d+% of conversions took the path Friend’s share → Store visit; \d+% of visits to Delivery fees are lost, \d\.\d times/,
    )
    expect(summary).toContain('Delivery fees')
    expect(summary).toContain('by the model')
    expect(notes.join(' ')).toContain('by the model')
  })

  it('says it in French, all of it', () => {
    const { title, summary, readingKey } = describeNetwork(SAMPLE, FR)
    expect(title).toMatch(/des conversions ont suivi la voie .*\s; .* perd/)
    expect(`${summary} ${readingKey}`).not.toMatch(/\b(the|lost|journeys)\b/)
  })

  it('has one row per touchpoint, and every row balances with the measure', () => {
    const { table } = describeNetwork(SAMPLE, EN)
    expect(table.rows.length).toBe(SAMPLE.touchpoints.length)
    for (const row of table.rows) expect(row.length).toBe(table.columns.length)
    const visits = table.rows.map((row) => Number((row[1] ?? '').replace(/,/g, '')))
    expect(visits.reduce((a, b) => a + b, 0)).toBe(SAMPLE.totals.visits)
  })

  it('tells of gaps where there are any, in note, summary and table', () => {
    const log = randomLog(5, { rows: 200, actors: 40, touchpoints: 9, gap: 0.3 })
    const measure = measureNetwork(journeysFromTouches(log.table, log.definition))
    for (const [voice, note, column] of [
      [EN, /\d+ journeys have a gap that nobody observed/, networkEn.table.unobservedIn],
      [FR, /\d+ parcours ont une lacune/, networkFr.table.unobservedIn],
    ] as const) {
      const { notes, summary, table } = describeNetwork(measure, voice)
      expect(notes.join(' ')).toMatch(note)
      expect(summary).toMatch(note)
      const at = table.columns.findIndex(({ label }) => label === column)
      expect(table.columns.length).toBe(table.rows[0]?.length)
      const total = (of: number): number => table.rows.reduce((sum, row) => sum + Number(row[of]), 0)
      expect(total(at)).toBe(measure.touchpoints.reduce((sum, t) => sum + t.unobservedIn, 0))
      expect(total(at + 1)).toBe(total(at))
      expect(total(at)).toBeGreaterThan(0)
      const whole = describeNetwork(SAMPLE, voice)
      expect(whole.summary).not.toMatch(note)
      expect(whole.table.columns.map(({ label }) => label)).not.toContain(column)
    }
  })

  it('always prints the coverage, also where it is whole', () => {
    expect(describeNetwork(SAMPLE, EN).notes.join(' ')).toContain('Covers 100% of journeys, 100% of conversions.')
    expect(describeNetwork(SAMPLE, { ...FR, isBrief: true }).notes.join(' ')).toMatch(/Couvre 100\s%/)
    const nothing = measureNetwork(journeysFromTouches(touchTable([]), {}))
    expect(describeNetwork(nothing, EN).notes.join(' ')).not.toContain('Covers')
  })

  it('prints what a coverage covers, and what detail hides', () => {
    const part = measureNetwork(sampleJourneys(), { coverage: 0.5 })
    expect(describeNetwork(part, EN).notes.join(' ')).toMatch(/Covers \d+% of journeys, \d+% of conversions/)
    const layout = layoutNetwork(SAMPLE, { width: 640, height: 360, detail: 0 })
    expect(describeNetwork(SAMPLE, EN, layout).notes.join(' ')).toMatch(/\d+ of \d+ transitions drawn/)
  })

  it('says shares of all conversions, whatever a coverage leaves out', () => {
    const part = measureNetwork(sampleJourneys(), { coverage: 0.6 })
    const brings = (measure: typeof part): string | undefined =>
      /^\d+% of conversions took the path [^;]*/.exec(describeNetwork(measure, EN).title)?.[0]
    expect(part.totals.converted).toBeLessThan(SAMPLE.totals.converted)
    expect(brings(part)).toBeDefined()
    expect(brings(part)).toBe(brings(SAMPLE))
  })

  it('tells long names that begin alike apart, in a line that can be read', () => {
    const NAME = 'Newsletter of the last week of the month for everybody who bought'
    const way = (i: number): readonly number[] => [i % 5, (i + 2) % 5, (i + 4) % 5]
    const rows = Array.from({ length: 60 }, (_, i) =>
      way(i).map((n, step) => ({ actor: `a${i}`, timeMs: step, touchpoint: `${NAME} ${n}`, conversion: step === 2 })),
    ).flat()
    const long = measureNetwork(journeysFromTouches(touchTable(rows), { stages: [], observation: 'complete' }))
    const said = long.paths.map(({ touchpoints }) => pathName(long, touchpoints, networkEn))
    expect(said.length).toBeGreaterThan(3)
    expect(new Set(said).size).toBe(said.length)
    for (const path of said) expect(path).toMatch(/^(…\S.{1,16} → ){2}…\S.{1,16}$/)
    expect(describeNetwork(long, EN).title).toContain(said[0])
    // Short names stay whole, however alike they are.
    expect(pathName(SAMPLE, SAMPLE.paths[0]?.touchpoints ?? [], networkEn)).toBe('Friend’s share → Store visit')
  })

  it('singles no path out where none stands out, and rounds what none exceeds upwards', () => {
    const paths = SAMPLE.paths.map((path) => ({ ...path, share: 0.0125 }))
    const many = { ...SAMPLE, paths, pathSupport: 3 }
    expect(describeNetwork(many, EN).title).toMatch(
      /^No single path brought more than 2% of conversions; \d+% of visits to Delivery fees are lost/,
    )
    expect(describeNetwork(many, FR).title).toMatch(/^Aucune voie ne compte à elle seule plus de 2\s%/)
    // Ways that are not listed may have up to one journey less than the support, all converted.
    expect(describeNetwork({ ...many, pathSupport: 40 }, EN).title).not.toContain('No single path')
    expect(describeNetwork({ ...many, holes: [] }, EN).title).toBe('No single path brought more than 2% of conversions')
  })

  it('speaks neither of light nor of what it covers where nothing converts, but of where journeys end', () => {
    const described = (actors: readonly string[]): ReturnType<typeof describeNetwork> => {
      const rows = actors.map((actor, k) => ({ actor, timeMs: 1.7e12, touchpoint: k < 2 ? 'Blog' : 'Shop' }))
      return describeNetwork(measureNetwork(journeysFromTouches(touchTable(rows), { stages: [] })), EN)
    }
    const { title, notes } = described(['1', '2', '3'])
    // Where two touchpoints are equal, neither has most.
    expect(described(['1', '2', '3', '4']).title).toBe('No conversion in 4 journeys, so no light')
    expect(title).toBe('No conversion in 3 journeys, so no light; last seen most often at Blog (2)')
    expect(notes).toContain('Covers 100% of journeys.')
    expect(notes.join(' ')).not.toContain('of conversions')
  })

  it('does not speak of a way where who converted met one touchpoint alone', () => {
    const at = SAMPLE.touchpoints.findIndex(({ label }) => label === 'Store visit')
    const paths = SAMPLE.paths.map((path, i) => (i === 0 ? { ...path, touchpoints: [at, at].slice(1) } : path))
    const alone = { ...SAMPLE, paths, holes: [] }
    expect(describeNetwork(alone, EN).title).toMatch(/^\d+% of conversions went straight to Store visit alone$/)
    for (const [tag, { network }] of Object.entries(localesByTag)) {
      const formatter = createFormatter(tag)
      const told = (steps: number): string | undefined =>
        network?.titlePath({ path: 'A', steps, share: 0.2, conversions: 9 }, formatter)
      expect(told(1), tag).not.toBe(told(2))
      expect(told(2), tag).toBe(told(3))
    }
  })

  it('explains in its key only what is drawn', () => {
    const key = (measure: typeof SAMPLE): string => describeNetwork(measure, EN).readingKey
    expect(key(SAMPLE)).toMatch(/Light.*black hole/)
    expect(key({ ...SAMPLE, holes: [] })).not.toContain('hole')
    const dark = { ...SAMPLE, totals: { ...SAMPLE.totals, converted: 0 } }
    expect(key(dark)).not.toContain('Light')
    const layout = layoutNetwork(SAMPLE, { width: 640, height: 360 })
    const bodies = layout.bodies.map((body) => ({ ...body, hole: null }))
    expect(describeNetwork(SAMPLE, FR, { ...layout, bodies }).readingKey).not.toContain('trou noir')
  })

  it('says how much is covered in the summary, too: a tiny picture prints no notes', () => {
    const part = measureNetwork(sampleJourneys(), { coverage: 0.6 })
    for (const measure of [SAMPLE, part])
      for (const isTerse of [false, true]) {
        const { summary, notes } = describeNetwork(measure, { ...EN, isTerse })
        expect(notes[0]).toMatch(/^Covers \d+% of journeys, \d+% of conversions\.$/)
        expect(summary).toContain(notes[0])
      }
  })

  it('keeps in the summary what a small frame leaves out of the notes', () => {
    const brief = describeNetwork(SAMPLE, { ...EN, isBrief: true })
    expect(brief.notes.join(' ')).not.toContain('patience')
    expect(brief.summary).toContain('Visits still within their patience')
  })

  it('has words for any log, in both languages', () => {
    for (let seed = 1; seed <= 120; seed++) {
      const log = randomLog(seed)
      const measure = measureNetwork(journeysFromTouches(log.table, log.definition))
      const layout = layoutNetwork(measure, { width: 640, height: 360 })
      for (const voice of [EN, FR]) {
        const text = JSON.stringify(describeNetwork(measure, voice, layout))
        expect(text, `seed ${seed}`).not.toMatch(/NaN|undefined|Infinity|\{n\}|∞/)
      }
    }
  })

  it('calls paths brightest only where they are listed by conversions, in each language', () => {
    const wordsOf = (rank: 'conversions' | 'value' | 'wilson'): string => {
      const { summary, notes } = describeNetwork(measureNetwork(sampleJourneys(), { rank, paths: 2 }), EN)
      return [summary, ...notes].join(' ')
    }
    expect(wordsOf('conversions')).toContain('brightest')
    expect(`${wordsOf('value')} ${wordsOf('wilson')}`).not.toContain('brightest')
    for (const [tag, { networkViews }] of Object.entries(localesByTag))
      for (const paths of [1, 8]) {
        const ranks = ['conversions', 'value', 'wilson'] as const
        const titles = ranks.map((rank) => networkViews?.paths.title(paths, 0.4, rank, createFormatter(tag)))
        expect(new Set(titles).size, `${tag} ${paths}`).toBe(3)
      }
  })

  it('says why nothing is drawn', () => {
    const { empty } = describeNetwork(measureNetwork(journeysFromTouches(touchTable([]), {})), EN)
    expect(empty?.title).toBe(commonEn.emptyTitle)
  })

  it('keeps joined names in their order, each isolated', () => {
    expect(joined(['Blog', 'Shop'], ' → ')).toBe('Blog → Shop')
    expect(joined(['متجر', 'بحث'], ' → ')).toBe('\u2066\u2068متجر\u2069 → \u2068بحث\u2069\u2069')
    expect(networkEn.transitionTitle('متجر', 'Shop')).toBe('\u2066\u2068متجر\u2069 → Shop\u2069')
    expect(networkFr.transitionTitle('Blog', 'Shop')).toBe('Blog → Shop')
    expect(isolated('\u2069\u202Eevil')).toBe('\u2068\ufffdevil\u2069')
  })

  it('keeps names from turning the sentence round, and leaves others as they are', () => {
    expect(isolated('Blog')).toBe('Blog')
    expect(isolated('\u202Eevil')).toBe('\u2068\ufffdevil\u2069')
    expect(isolated('x'.repeat(3000)).length).toBeLessThan(200)
  })
})
