import { expect, test } from 'vitest'
import { journeysFromRows } from '../../../src/ingest/journeys-from-rows.js'
import { commonEn } from '../../../src/voice/common/en.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { commonFr } from '../../../src/voice/common/fr.js'
import { lacksConversion, setNotes } from '../../../src/voice/common/set-notes.js'

const rows = [
  { actor: '', time: '2026-01-01T00:00:00Z', page: 'home' },
  { actor: '', time: '2026-01-02T00:00:00Z', page: 'home' },
  { actor: 'a', time: 'yesterday', page: 'home' },
  { actor: 'a', time: '2026-01-03T00:00:00Z', page: 'home' },
]
const set = journeysFromRows(rows, { actor: 'actor', time: 'time', touchpoint: 'page' }, { stages: [] })

test('says of each kind of fault what it was, and never of all that they could not be read', () => {
  expect(setNotes(set, commonEn, createFormatter('en'))).toEqual([
    '2 rows name no actor and are left out.',
    '1 row has no time that can be read and is left out.',
    commonEn.noConversion,
  ])
  expect(setNotes(set, commonFr, createFormatter('fr'))).toEqual([
    '2 lignes sans acteur sont laissées de côté.',
    '1 ligne à la date illisible est laissée de côté.',
    commonFr.noConversion,
  ])
})

test('says nothing of data without fault whose stages are stated', () => {
  const definition = { stages: [], conversion: { touchpoints: ['home'] } }
  const sound = journeysFromRows(rows.slice(3), { actor: 'actor', time: 'time', touchpoint: 'page' }, definition)
  expect(setNotes(sound, commonEn, createFormatter('en'))).toEqual([])
})

test('asks for a conversion where a log has none, and not where it has no journeys at all', () => {
  const mapping = { actor: 'actor', time: 'time', touchpoint: 'page' } as const
  const f = createFormatter('en')
  const none = journeysFromRows(rows.slice(3), mapping, { stages: [] })
  expect(setNotes(none, commonEn, f)).toEqual([commonEn.noConversion])
  expect(lacksConversion(setNotes(none, commonEn, f), commonEn)).toBe(true)
  expect(setNotes(journeysFromRows([], mapping, { stages: [] }), commonEn, f)).not.toContain(commonEn.noConversion)
  expect(lacksConversion(undefined, commonEn)).toBe(false)
})
