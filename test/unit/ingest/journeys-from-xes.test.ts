import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ColumnMapping } from '../../../src/ingest/column-mapping.js'
import { readXes } from '../../../src/ingest/read-xes.js'
import type { TouchReading } from '../../../src/ingest/touch-reader.js'
import { type XesOptions, XesReader } from '../../../src/ingest/xes-reader.js'
import { XmlTags } from '../../../src/ingest/xml-tags.js'
import type { DictionaryColumn } from '../../../src/model/touch-table.js'

/** A log with all that logs have, written for this test. */
const LOG = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- a small log: <trace> in a comment is none -->
<!DOCTYPE log [ <!ENTITY big "aaaaaaaaaa"> <!-- it's no end > --> ]>
<log xes.version="1849.2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <global scope="trace"><string key="concept:name" value="UNKNOWN"/></global>
  <global scope="event">
    <string key="concept:name" value="UNKNOWN"/>
    <date key="time:timestamp" value="1970-01-01T00:00:00.000+00:00"/>
  </global>
  <classifier name="Activity" keys="concept:name"/>
  <classifier name="Activity and state" keys="concept:name lifecycle:transition"/>
  <classifier name="By desk" scope="event" keys="'desk no' concept:name"/>
  <string key="source" value="a shop"/>
  <trace>
    <string key="concept:name" value="order 007"/>
    <string key="channel" value="mail"><boolean key="paid" value="false"/></string>
    <event>
      <string key="concept:name" value="check &lt;A&amp;B&gt; &#233;&#x20AC;"/>
      <date key="time:timestamp" value="2026-03-01T10:00:00.000+01:00"/>
      <string key="org:resource" value='Ann "A"'/>
      <string key="lifecycle:transition" value="start"/>
      <string key="desk no" value="3"/>
      <float key="cost:total" value="12.5"><int key="tax" value="2"/></float>
    </event>
    <event>
      <string key="concept:name" value="check"/>
      <date key="time:timestamp" value="2026-03-01T09:00:00Z"/>
      <string key="lifecycle:transition" value="complete"/>
      <list key="items"><values><string key="item" value="shoe"/><string key="item" value="sock"/></values></list>
    </event>
  </trace>
  <trace>
    <event>
      <string key="concept:name" value="&big;"/>
      <date key="time:timestamp" value="2026-03-02T00:00:00Z"/>
    </event>
  </trace>
</log>`

function read(log: string, mapping: ColumnMapping = {}, options: XesOptions = {}): TouchReading {
  const reader = new XesReader(mapping, options)
  reader.push(log)
  return reader.finish()
}

const texts = ({ values, codes }: DictionaryColumn = { values: [], codes: new Int32Array(0) }): (string | null)[] =>
  Array.from(codes, (code) => values[code] ?? null)

describe('an event log in XES', () => {
  const { table, mapping } = read(LOG)

  it('has one touch per event, its trace as the actor', () => {
    expect(texts(table.actor)).toEqual(['order 007', 'order 007', 'trace 2'])
    expect(texts(table.touchpoint)).toEqual(['check <A&B> é€', 'check', '&big;'])
    expect(Array.from(table.timeMs)).toEqual([Date.UTC(2026, 2, 1, 9), Date.UTC(2026, 2, 1, 9), Date.UTC(2026, 2, 2)])
    expect(Array.from(table.sequence ?? [])).toEqual([1, 2, 1])
    expect(mapping.actor?.column).toBe('case:concept:name')
  })

  it('keeps further attributes, nested and listed ones, of events and traces', () => {
    const columns = Object.fromEntries(Object.entries(table.dimensions).map(([name, values]) => [name, texts(values)]))
    expect(columns).toMatchObject({
      'org:resource': ['Ann "A"', null, null],
      'lifecycle:transition': ['start', 'complete', null],
      'cost:total/tax': ['2', null, null],
      'items/item': [null, 'shoe, sock', null],
      'case:channel/paid': ['false', 'false', null],
    })
    expect(Array.from(table.value ?? [])).toEqual([12.5, Number.NaN, Number.NaN])
    expect(Object.keys(columns).some((name) => /UNKNOWN|^source|global/.test(name))).toBe(false)
  })

  it('reports what is not certain', () => {
    const found = new Map(table.issues.map(({ kind, count, examples }) => [kind, [count, examples]]))
    expect(found.get('unnamed-case')).toEqual([1, ['trace 2 has no concept:name']])
    expect(found.get('several-lifecycles')).toEqual([1, ['start: 1 events']])
    expect(found.has('malformed-row')).toBe(false)
  })

  it('takes the states that are asked for, and leaves the others to the caller', () => {
    const { table: done } = read(LOG, {}, { lifecycles: ['COMPLETE'] })
    expect(texts(done.touchpoint)).toEqual(['check', '&big;'])
    expect(done.issues.some(({ kind }) => kind === 'several-lifecycles')).toBe(false)
  })

  it.each([
    ['Activity', ['check <A&B> é€', 'check', '&big;']],
    ['Activity and state', ['check <A&B> é€+start', 'check+complete', '&big;+']],
    ['By desk', ['3+check <A&B> é€', '+check', '+&big;']],
  ])('names events by its classifier %s', (classifier, expected) => {
    expect(texts(read(LOG, {}, { classifier }).table.touchpoint)).toEqual(expected)
  })

  it('refuses a classifier that it does not name', () => {
    expect(() => read(LOG, {}, { classifier: 'Nothing' })).toThrow(/"Activity", "Activity and state", "By desk"/)
    expect(() => read('<log><event/></log>', {}, { classifier: 'x' })).toThrow(/names no classifier/)
  })

  it('takes other columns where they are stated', () => {
    const { table: byAnn } = read(LOG, { actor: 'org:resource', channel: 'case:channel' })
    expect(texts(byAnn.actor)).toEqual(['Ann "A"'])
    expect(byAnn.issues.find(({ kind }) => kind === 'missing-actor')?.count).toBe(2)
    expect(() => read(LOG, { actor: 'nobody' })).toThrow(/\[missing-column\]/)
  })

  it('reads the same wherever pieces end', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(LOG.length), { maxLength: 6 }), (cuts) => {
        const reader = new XesReader()
        let start = 0
        for (const end of [...cuts.sort((a, b) => a - b), LOG.length]) {
          reader.push(LOG.slice(start, end))
          start = end
        }
        expect(reader.finish().table).toEqual(table)
      }),
      { seed: 3, numRuns: 300 },
    )
    const byLetter = new XesReader()
    for (const letter of LOG) byLetter.push(letter)
    expect(byLetter.finish().table).toEqual(table)
  })

  it('comes as bytes, in the encoding that it states', async () => {
    expect((await readXes(new Blob([LOG]).stream())).table).toEqual(table)
    const latin = LOG.replace('UTF-8', 'ISO-8859-1').replace('order 007', 'größe')
    const bytes = Uint8Array.from([...latin].map((letter) => letter.charCodeAt(0)))
    expect(texts((await readXes(new Blob([bytes]).stream())).table.actor)[0]).toBe('größe')
  })
})

describe('hostile event logs', () => {
  it('do not grow: no entity is expanded, no file is named', () => {
    const laughs = Array.from({ length: 30 }, (_, k) => `<!ENTITY l${k + 1} "&l${k};&l${k};&l${k};">`).join('')
    const bomb = `<!DOCTYPE log [<!ENTITY l0 "ha">${laughs}<!ENTITY f SYSTEM "file:///etc/passwd">]>
      <log><trace><string key="concept:name" value="&l30;&f;"/>
      <event><string key="concept:name" value="a"/><date key="time:timestamp" value="2026-01-01T00:00Z"/></event></trace></log>`
    expect(texts(read(bomb).table.actor)).toEqual(['&l30;&f;'])
  })

  it.each([
    ['nothing', ''],
    ['no log', 'actor,time\n1,2'],
    ['a tag that is cut off', '<log><trace><event><string key="concept:name" value="a'],
    ['an event that is cut off', '<log><trace><event><string key="concept:name" value="a"/>'],
    ['ends without beginnings', '</event></trace></log></string></x>'],
    ['an event within an event', '<log><trace><event><event></event></event></trace></log>'],
    [
      'attributes without keys',
      '<log><trace><event><string/><string value="x"/><string key="y"/></event></trace></log>',
    ],
    ['a trace within a trace', '<log><trace><trace><event/></trace></trace></log>'],
    ['no tag at all', '<><log>< ></log>'],
    [
      'prototype names',
      '<log><trace><event><string key="__proto__" value="x"/><string key="constructor" value="y"/></event></trace></log>',
    ],
  ])('read without a throw: %s', (_, log) => {
    const { table } = read(log)
    expect(table.count).toBe(0)
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  it('say what was cut off', () => {
    const kinds = (log: string): string[] => read(log).table.issues.flatMap(({ examples }) => examples)
    expect(kinds('<log><trace><event><string key="a" value="b"/>').join()).toMatch(/ends inside an event/)
    expect(kinds('<log><trace><event').join()).toMatch(/ends inside a tag/)
    expect(kinds('actor,time').join()).toMatch(/no <log> in it/)
    expect(kinds(' ')).toEqual([])
  })

  it('never wait for an end that does not come', () => {
    const names: string[] = []
    const tags = new XmlTags({
      open: (name) => names.push(name),
      close: () => undefined,
      malformed: () => names.push('!'),
    })
    tags.push(`<a x="${' '.repeat(3_000_000)}`)
    tags.push('<b/><c/>')
    tags.end()
    expect(names).toContain('!')
    expect(names).toContain('b')
  })

  it('keep events without a trace, without actor', () => {
    const event =
      '<event><string key="concept:name" value="a"/><date key="time:timestamp" value="2026-01-01T00:00Z"/></event>'
    const { table } = read(`<log>${event}</log>`, { actor: null })
    expect(table.count).toBe(0)
    const byWho = event.replace('<event>', '<event><string key="user" value="u"/>')
    expect(read(`<log>${byWho}</log>`).table.count).toBe(1)
  })
})
