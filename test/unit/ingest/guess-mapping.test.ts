import { describe, expect, test } from 'vitest'
import type { ResolvedMapping, Role } from '../../../src/ingest/column-mapping.js'
import { ROLES } from '../../../src/ingest/column-mapping.js'
import { plainName } from '../../../src/ingest/column-names.js'
import { readTouches } from '../../../src/ingest/read-touches.js'

type Rows = readonly Record<string, unknown>[]

function guessed(rows: Rows): Partial<Record<Role, string>> {
  return columnsOf(readTouches(rows).mapping)
}

function columnsOf(mapping: ResolvedMapping): Partial<Record<Role, string>> {
  return Object.fromEntries(ROLES.flatMap((role) => (mapping[role] ? [[role, mapping[role].column]] : [])))
}

/** Rows with the given columns, each made from the row's number. */
function rowsOf(count: number, columns: Record<string, (i: number) => unknown>): Rows {
  return Array.from({ length: count }, (_, i) =>
    Object.fromEntries(Object.entries(columns).map(([name, cell]) => [name, cell(i)])),
  )
}

const day = (i: number): string => new Date(Date.UTC(2026, 0, 1 + i)).toISOString()
const pages = ['home', 'blog', 'shop', 'basket', 'checkout']

describe('names', () => {
  test.each([
    ['userId', 'user_id'],
    ['User ID', 'user_id'],
    ['case:concept:name', 'case_concept_name'],
    ['  Event-Time ', 'event_time'],
    ['HTTPStatus', 'httpstatus'],
    ['Événement', 'evenement'],
    ['Gerät-ID', 'gerat_id'],
    ['チャネル', 'チャネル'],
  ])('%s is %s', (column, plain) => {
    expect(plainName(column)).toBe(plain)
  })

  test.each([
    ['user_id', 'event_time', 'page'],
    ['customerId', 'Timestamp', 'touchpoint'],
    ['visitor', 'date', 'channel'],
    ['anonymousId', 'created_at', 'event_name'],
    ['Customer ID', 'InvoiceDate', 'event'],
  ])('%s, %s and %s are recognised', (actor, time, touchpoint) => {
    const rows = rowsOf(40, {
      x: (i) => i,
      [touchpoint]: (i) => pages[i % 5],
      [time]: day,
      [actor]: (i) => `u${i % 7}`,
    })
    expect(guessed(rows)).toEqual({ actor, time, touchpoint })
  })

  test.each([
    ['de', 'Kunden-Nr.', 'Zeitpunkt', 'Seite', 'Kanal', 'Umsatz', 'Phase'],
    ['de', 'Besucher', 'Datum', 'Ereignis', 'Quelle', 'Wert', 'Stufe'],
    ['fr', 'ID client', 'Horodatage', 'Événement', 'Canal', 'Montant', 'Étape'],
    ['nl', 'Klantnummer', 'Tijdstip', 'Gebeurtenis', 'Kanaal', 'Omzet', 'Fase'],
    ['es', 'Cliente', 'Fecha', 'Acción', 'Canal', 'Importe', 'Etapa'],
    ['it', 'Codice cliente', 'Data', 'Evento', 'Canale', 'Importo', 'Fase'],
    ['pt', 'Usuário', 'Data/hora', 'Página', 'Origem', 'Receita', 'Estágio'],
    ['ja', '顧客ID', '日時', 'ページ', 'チャネル', '金額', 'ステージ'],
    ['zh', '客户编号', '时间', '页面', '渠道', '金额', '阶段'],
    ['ar', 'العميل', 'التاريخ', 'الصفحة', 'القناة', 'المبلغ', 'المرحلة'],
  ])('%s: %s, %s, %s, %s, %s and %s are recognised', (_, actor, time, touchpoint, channel, value, stage) => {
    const rows = rowsOf(40, {
      [channel]: (i) => ['ads', 'mail'][i % 2],
      [stage]: (i) => ['a', 'b', 'c'][i % 3],
      [value]: (i) => i * 1.5,
      [touchpoint]: (i) => pages[i % 5],
      [time]: day,
      [actor]: (i) => `u${i % 7}`,
    })
    expect(guessed(rows)).toEqual({ actor, time, touchpoint, stage, value, channel })
  })

  test('a full log of roles', () => {
    const rows = rowsOf(60, {
      user: (i) => `u${i % 9}`,
      at: day,
      event: (i) => pages[i % 5],
      funnelStage: (i) => ['visitor', 'lead', 'customer'][i % 3],
      converted: (i) => (i % 6 === 0 ? 'yes' : 'no'),
      revenue: (i) => i * 1.5,
      churned: (i) => (i % 20 === 0 ? 1 : 0),
      utm_source: (i) => ['ads', 'mail'][i % 2],
      device_type: (i) => ['phone', 'computer'][i % 2],
      hit_number: (i) => i,
      country: (i) => ['fr', 'de'][i % 2],
    })
    const reading = readTouches(rows)
    expect(columnsOf(reading.mapping)).toEqual({
      actor: 'user',
      time: 'at',
      touchpoint: 'event',
      stage: 'funnelStage',
      conversion: 'converted',
      value: 'revenue',
      loss: 'churned',
      channel: 'utm_source',
      device: 'device_type',
      sequence: 'hit_number',
    })
    expect(reading.mapping.dimensions).toEqual(['country'])
    expect(Object.keys(reading.table.dimensions)).toEqual(['channel', 'device', 'country'])
  })
})

describe('values', () => {
  test('a name without fitting values is no guess', () => {
    const rows = rowsOf(40, { user: (i) => `u${i % 7}`, when: day, date: () => 'soon', event: (i) => pages[i % 5] })
    expect(guessed(rows).time).toBe('when')
  })

  test('columns without usual names are found by their values', () => {
    const rows = rowsOf(200, { a: (i) => `k${(i * 17) % 60}`, b: day, c: (i) => pages[i % 5], d: (i) => i % 2 })
    const reading = readTouches(rows)
    expect(columnsOf(reading.mapping)).toEqual({ actor: 'a', time: 'b', touchpoint: 'c' })
    for (const guess of reading.guesses) {
      expect(guess.confidence).toBeLessThanOrEqual(0.7)
      expect(guess.by).toBe('values')
      expect(guess.why).toMatch(/values/)
    }
  })

  test('a column of texts named conversion is no mark', () => {
    const rows = rowsOf(40, {
      user: (i) => `u${i % 7}`,
      time: day,
      event: (i) => pages[i % 5],
      conversion: (i) => `kind ${i % 3}`,
    })
    expect(guessed(rows).conversion).toBeUndefined()
  })

  test('stages stand for touchpoints where there are none', () => {
    const rows = rowsOf(40, { user: (i) => `u${i % 7}`, time: day, stage: (i) => i % 3 })
    expect(guessed(rows)).toEqual({ actor: 'user', time: 'time', stage: 'stage', touchpoint: 'stage' })
  })

  test('what people come to stands before the stages', () => {
    const rows = rowsOf(60, {
      user: (i) => `u${i % 7}`,
      time: day,
      stage: (i) => ['a', 'b', 'c'][i % 3],
      country: (i) => ['fr', 'de'][(i % 7) % 2],
      screenKey: (i) => pages[(i * 3) % 5],
    })
    expect(guessed(rows)).toEqual({ actor: 'user', time: 'time', stage: 'stage', touchpoint: 'screenKey' })
    const without = rows.map(({ screenKey: _, ...rest }) => rest)
    expect(guessed(without).touchpoint).toBe('stage')
  })

  test('channels stand for touchpoints before the stages do, where most rows have one', () => {
    const bank = (channel: (i: number) => unknown): Partial<Record<Role, string>> =>
      guessed(
        rowsOf(60, {
          account_id: (i) => `u${i % 7}`,
          event_date: day,
          status: (i) => ['applied', 'approved', 'funded'][i % 3],
          branch_or_channel: channel,
        }),
      )
    expect(bank((i) => ['branch', 'app', 'phone'][(i * 5) % 3])).toMatchObject({
      touchpoint: 'branch_or_channel',
      channel: 'branch_or_channel',
      stage: 'status',
    })
    expect(bank((i) => (i % 4 === 0 ? 'app' : '')).touchpoint).toBe('status')
  })

  test('numeric stages are texts', () => {
    const rows = rowsOf(6, {
      user: (i) => `u${i % 2}`,
      time: day,
      page: (i) => pages[i % 5],
      stage: (i) => (i % 3) + 1,
    })
    expect(readTouches(rows).table.stage?.values).toEqual(['1', '2', '3'])
  })
})

describe('referrers', () => {
  const people = (referrer: (i: number) => unknown, name: string): Rows =>
    rowsOf(300, { user: (i) => `p${i % 30}`, time: day, page: (i) => pages[i % 5], [name]: referrer })

  test('values that are actors, one for each', () => {
    const rows = people((i) => (i % 30 > 10 ? `p${(i % 30) - 10}` : ''), 'referred_by')
    const reading = readTouches(rows)
    expect(reading.mapping.referredBy).toEqual({ column: 'referred_by', from: 'guessed' })
    expect(reading.table.referredBy?.values).toContain('p5')
    expect(reading.table.dimensions).toEqual({})
  })

  test('ref with campaigns stays a dimension', () => {
    const reading = readTouches(people((i) => `campaign ${i % 4}`, 'ref'))
    expect(reading.mapping.referredBy).toBeUndefined()
    expect(reading.mapping.dimensions).toEqual(['ref'])
  })

  test('ref with numbers that happen to be actors stays a dimension', () => {
    const rows = rowsOf(300, { user: (i) => i % 30, time: day, page: (i) => pages[i % 5], ref: (i) => (i % 30) % 4 })
    expect(readTouches(rows).mapping.referredBy).toBeUndefined()
  })

  test('several referrers for one actor are none', () => {
    const reading = readTouches(people((i) => `p${(i * 7) % 29}`, 'referred_by'))
    expect(reading.mapping.referredBy).toBeUndefined()
  })

  test('a copy of the actor is none', () => {
    expect(readTouches(people((i) => `p${i % 30}`, 'household')).mapping.referredBy).toBeUndefined()
  })

  test('a plain name is not enough without actors', () => {
    expect(readTouches(people(() => 'https://example.org', 'referrer')).mapping.referredBy).toBeUndefined()
  })

  test('without further dimensions the column is still found, and is no dimension', () => {
    const rows = people((i) => (i % 30 > 10 ? `p${(i % 30) - 10}` : ''), 'referred_by')
    const reading = readTouches(rows, { dimensions: [] })
    expect(reading.mapping.referredBy?.column).toBe('referred_by')
    expect(reading.table.dimensions).toEqual({})
  })
})

describe('overriding', () => {
  const rows = rowsOf(40, {
    user: (i) => `u${i % 7}`,
    time: day,
    page: (i) => pages[i % 5],
    stage: (i) => i % 3,
    group: (i) => `g${i % 4}`,
  })

  test('a stated column comes before every guess', () => {
    const { mapping } = readTouches(rows, { actor: 'group' })
    expect(mapping.actor).toEqual({ column: 'group', from: 'stated' })
    expect(mapping.time).toEqual({ column: 'time', from: 'guessed' })
    expect(mapping.dimensions).toEqual(['user'])
  })

  test('null switches a guess off', () => {
    const { mapping, table } = readTouches(rows, { stage: null })
    expect(mapping.stage).toBeUndefined()
    expect(table.stage).toBeUndefined()
  })

  test('functions read from the row', () => {
    const typed = [{ who: { id: '007' }, at: new Date(5), where: 'home' }]
    const { table, mapping } = readTouches(typed, {
      actor: (row) => row.who.id,
      time: 'at',
      touchpoint: 'where',
      dimensions: [],
    })
    expect(table.actor.values).toEqual(['007'])
    expect([...table.timeMs]).toEqual([5])
    expect(mapping.actor?.from).toBe('stated')
  })

  test('dimensions by list, by name, or none', () => {
    const one = [{ user: 'a', time: day(0), page: 'x', team: 'red', size: 3 }]
    expect(Object.keys(readTouches(one, { dimensions: ['team'] }).table.dimensions)).toEqual(['team'])
    const named = readTouches(one, { dimensions: { squad: 'team', big: (row) => row.size > 2 } }).table.dimensions
    expect(named.squad?.values).toEqual(['red'])
    expect(named.big?.values).toEqual(['true'])
    expect(readTouches(one, { dimensions: [] }).table.dimensions).toEqual({})
  })

  test('a column that no row has is misuse', () => {
    expect(() => readTouches(rows, { actor: 'nobody' as 'user' })).toThrow(/\[missing-column\]/)
  })

  test('every guess is reported', () => {
    const { table, guesses } = readTouches(rows)
    const issue = table.issues.find(({ kind }) => kind === 'guessed-column')
    expect(issue?.count).toBe(guesses.length)
    for (const { role } of guesses) expect(issue?.examples.join()).toContain(`${role} from`)
  })
})
