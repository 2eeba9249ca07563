import { capital } from '../../foundation/capital.js'
import type { FunnelFlowKind } from '../../measures/funnel/funnel-measure.js'
import type { FunnelCounted, FunnelKeyFacts, FunnelMessages } from './funnel-messages.js'

const FORMS = {
  journeys: { one: 'eine Journey', other: '{n} Journeys' },
  settled: { one: 'eine abgeschlossene Journey', other: '{n} abgeschlossene Journeys' },
  people: { one: 'eine Person', other: '{n} Personen' },
} as const
/** After a preposition that takes the dative: `von {n} Personen`. */
const DATIVE = {
  journeys: { one: 'einer Journey', other: '{n} Journeys' },
  settled: { one: 'einer abgeschlossenen Journey', other: '{n} abgeschlossenen Journeys' },
  people: { one: 'einer Person', other: '{n} Personen' },
} as const
const ALL = { journeys: 'alle Journeys', settled: 'alle abgeschlossenen Journeys', people: 'alle Personen' } as const
const OF_ALL = {
  journeys: 'allen Journeys',
  settled: 'allen abgeschlossenen Journeys',
  people: 'allen Personen',
} as const
const STAGES = { one: 'einer Stufe', other: '{n} Stufen' } as const

/** The funnel's texts in German. */
export const funnelDe: FunnelMessages = {
  flow: {
    entered: (_n, _f, short) => (short ? 'dazu' : 'eingetreten'),
    returned: (_n, _f, short) => (short ? 'zurück' : 'zurückgekehrt'),
    advance: () => 'weitergegangen',
    skip: () => 'vorgesprungen',
    'step-back': () => 'zurückgefallen',
    converted: () => 'konvertiert',
    lost: () => 'verloren',
    open: () => 'unterwegs',
    ended: () => 'gut beendet',
    unknown: () => 'nicht weiter',
  },
  base: (count) => `von ${count}`,
  title: {
    typical: ({ journeys, counted, rate, stage, lost }, f) => {
      const loss =
        stage === null
          ? `${f.count(lost)} gehen verloren, keine davon in einer Stufe`
          : `der größte Verlust liegt bei ${stage} (${f.count(lost)})`
      return `${f.percent(rate)} von ${f.plural(journeys, DATIVE[counted])} konvertieren; ${loss}`
    },
    nothingLost: ({ journeys, counted, converted }, f) =>
      `Nichts geht verloren: ${f.count(converted)} von ${f.plural(journeys, DATIVE[counted])} ${f.plural(converted, { one: 'konvertiert', other: 'konvertieren' })}`,
    nothingConverts: ({ journeys, counted, rate, stage }, f) =>
      `Keine Conversion in ${f.plural(journeys, DATIVE[counted])}; ${f.percent(rate)} kamen bis ${stage}`,
    totals: ({ from, to, rate, partial }, f) =>
      `Der engste Schritt${partial ? ' zwischen bekannten Zahlen' : ''} führt von ${from} zu ${to}: ${f.percent(rate)} gehen ihn`,
    totalsFlat: ({ count, stage }, f) => `${f.count(count)} bei ${stage}`,
  },
  readingKey,
  empty: {
    noStages: {
      title: 'Keine Stufen zu zeichnen',
      hint: 'Kein Kontakt zeigt eine Stufe. Bitte eine Spalte für die Stufe angeben oder die Stufen in der Definition nennen.',
    },
    allZero: {
      title: 'Noch niemand angekommen',
      hint: 'Die Stufen sind bekannt, aber keine Journey hat bisher eine davon gezeigt.',
    },
    missing: { title: 'Keine Zahlen zu zeichnen', hint: 'Jede Angabe fehlt, ist keine Zahl oder ist 0.' },
  },
  summary: {
    opening: ({ journeys, counted, converted, lost, open, ended, stages }, f) =>
      `Ein Funnel aus ${f.plural(stages, STAGES)} und ${f.plural(journeys, DATIVE[counted])}: ${f.count(converted)} konvertiert, ${f.count(lost)} verloren, ${f.count(open)} noch unterwegs${
        ended > 0 ? `, ${f.count(ended)} gut beendet` : ''
      }.`,
    openingTotals: ({ stages, first, last }, f) =>
      `Ein Funnel aus ${f.plural(stages, STAGES)}, von ${first} bis ${last}.`,
    stage: ({ stage, arrivals, rate, from }) =>
      rate === null || from === null
        ? `${stage}: ${arrivals}.`
        : `${stage}: ${arrivals}; ${rate} derer bei ${from} gingen bis hierhin oder weiter.`,
    worst: ({ stage, lost, share }, f) =>
      `Der größte Verlust liegt bei ${stage}: ${f.count(lost)}, das sind ${f.percent(share)} aller Verluste.`,
    returned: (n, f) =>
      f.plural(n, { one: 'Nach einem Verlust kam eine zurück.', other: 'Nach einem Verlust kamen {n} zurück.' }),
  },
  item: {
    stage: ({ stage, arrivals, counted, position, of }, f) =>
      `${stage}, Stufe ${f.count(position)} von ${f.count(of)}: ${
        arrivals === null ? 'Zahl fehlt' : f.plural(arrivals, FORMS[counted])
      }`,
    flow: ({ kind, visits, from, to }, f) => `${f.count(visits)} ${flowPhrase(kind, from, to)}`,
    band: ({ value, dimension, journeys, counted }, f) =>
      `${value} (${dimension}): ${f.plural(journeys, FORMS[counted])}`,
    flowTitle: ({ kind, from, to }) => capital(flowPhrase(kind, from, to)),
  },
  term: {
    stage: 'Stufe',
    arrivals: 'Journeys hier',
    visits: 'Besuche',
    count: 'Anzahl',
    carriedIn: 'Aus der Stufe davor',
    skippedIn: 'Durch Überspringen hierher',
    steppedBackIn: 'Hierher zurückgefallen',
    entered: 'Hier eingetreten',
    returned: 'Hier zurückgekehrt',
    movedOn: 'Weitergegangen',
    skippedAhead: 'Nach vorn gesprungen',
    steppedBack: 'Zurückgefallen',
    converted: 'Konvertiert',
    lost: 'Verloren',
    open: 'Unterwegs',
    ended: 'Gut beendet',
    unknown: 'Nicht weiter',
    previousCount: 'Anteil an der Stufe davor',
    firstCount: 'Anteil an der ersten Stufe',
    previous: 'Hier oder weiter, von der Stufe davor',
    first: 'Hier oder weiter, von der ersten Stufe',
    total: 'Hier oder weiter, von allen Journeys',
    conversion: 'Konvertieren von hier aus',
    interval: '95-%-Intervall',
    lastSeen: 'Am häufigsten zuletzt gesehen bei',
    medianToNext: 'Zeit bis zum Weitergehen, Median',
    medianDwell: 'Verweildauer, Median',
    shareOfStage: 'Anteil an den Besuchen',
    channels: 'Nach Kanal',
    journeys: 'Journeys',
    move: 'Weg',
    question: 'Frage',
    target: 'Ziel',
  },
  termOf: {
    settled: { total: 'Hier oder weiter, von allen abgeschlossenen Journeys' },
    people: { arrivals: 'Personen hier', total: 'Hier oder weiter, von allen Personen', journeys: 'Personen' },
  },
  all: ALL,
  movesCaption: 'Wege von Stufe zu Stufe und zurück nach einem Verlust',
  tableCaption: (stages, f) => `Der Funnel in Zahlen, ${f.plural(stages, { one: 'eine Stufe', other: '{n} Stufen' })}`,
  reading: {
    'stage-flow': 'Lesart: Fluss zwischen Stufen',
    steps: 'Lesart: ausdrückliche Schritte',
    totals: 'Lesart: einfache Summen je Stufe',
  },
  steps: ({ order, entry, windowMs, holdConstant, exclusions }, f) =>
    [
      {
        ordered: 'in Reihenfolge',
        strict: 'in Reihenfolge, ohne etwas dazwischen',
        unordered: 'in beliebiger Reihenfolge',
      }[order],
      entry === 'any'
        ? 'jeder erste Schritt kann einen Versuch beginnen'
        : 'der früheste erste Schritt beginnt den Versuch',
      ...(windowMs === null ? [] : [`Zeitfenster ${f.duration(windowMs)}`]),
      ...(holdConstant === null ? [] : [`mit gleichem Wert für ${holdConstant}`]),
      ...(exclusions === 0 ? [] : [f.plural(exclusions, { one: 'ein Ausschluss', other: '{n} Ausschlüsse' })]),
    ].join(', '),
  rateBase: (base, counted) =>
    ({
      previous: 'Anteile an denen, die in der Stufe davor ankamen',
      first: 'Anteile an denen, die in der ersten Stufe ankamen',
      total: `Anteile an ${OF_ALL[counted]}`,
    })[base],
  settled: 'Journeys, die noch unterwegs sind, zählen in Anteilen nicht mit',
  band: {
    missing: 'unbekannt',
    other: (values, f) => f.plural(values, { one: '{n} weiterer Wert', other: '{n} weitere Werte' }),
  },
  note: {
    'hostile-count': ({ count }, f) =>
      f.plural(count, {
        one: 'Eine Angabe fehlt oder ist keine Zahl; ihre Stufe ist leer gezeichnet.',
        other: '{n} Angaben fehlen oder sind keine Zahlen; ihre Stufen sind leer gezeichnet.',
      }),
    unnamed: ({ count }, f) =>
      f.plural(count, {
        one: 'Eine Stufe hat keinen Namen; ihr Platz steht dafür.',
        other: '{n} Stufen haben keinen Namen; ihr Platz steht dafür.',
      }),
    'rising-totals': ({ examples }, f) =>
      `Bei ${f.list(examples)} sind mehr gezählt als in der Stufe davor, deshalb ist dieser Anteil unbekannt.`,
    unstaged: ({ count }, f) =>
      f.plural(count, {
        one: 'Eine Journey zeigt nie eine Stufe; sie steht in keiner Stufe, aber in der Gesamtzahl.',
        other: '{n} Journeys zeigen nie eine Stufe; sie stehen in keiner Stufe, aber in der Gesamtzahl.',
      }),
    'stages-guessed': ({ examples }) =>
      examples[0] === 'data'
        ? 'Die Reihenfolge der Stufen ist aus den Daten erschlossen.'
        : 'Die Stufen sind aus den Daten vorgeschlagen, nicht vorgegeben.',
    unobserved: ({ count }, f) =>
      f.plural(count, {
        one: 'Ein Wechsel führt über eine Strecke, die nicht beobachtet wurde.',
        other: '{n} Wechsel führen über Strecken, die nicht beobachtet wurden.',
      }),
    'unknown-dimension': ({ examples }, f) => `Kein Kontakt zeigt ${f.list(examples)}, deshalb gibt es keine Bänder.`,
  },
  beyondConversion: (stage) =>
    `Eine Journey endet mit ihrer Conversion; ${stage} folgt erst in einer späteren, daher ist der Anteil dort 0.`,
  thin: (bases, f) => `Weniger als 30 in der Basis: ${f.list(bases)}.`,
  hiddenNames: (n, f) =>
    f.plural(n, {
      one: 'Eine Stufe ist nur in der Tabelle benannt.',
      other: '{n} Stufen sind nur in der Tabelle benannt.',
    }),
  hiddenArcs: (n, f) =>
    f.plural(n, {
      one: 'Ein kleiner Wechsel steht nur in der Tabelle.',
      other: '{n} kleine Wechsel stehen nur in der Tabelle.',
    }),
  hiddenNumbers: (n, f) =>
    f.plural(n, { one: 'Eine weitere Zahl steht in der Tabelle.', other: '{n} weitere Zahlen stehen in der Tabelle.' }),
  notToScale: (n, f) =>
    f.plural(n, {
      one: 'Eine Stufe wäre zu dünn, um sie zu sehen; eine Haarlinie zeigt sie an, nicht maßstäblich.',
      other: '{n} Stufen wären zu dünn, um sie zu sehen; Haarlinien zeigen sie an, nicht maßstäblich.',
    }),
  nextBand: 'zum nächsten Band gehen',
  channelUnknown: 'Kanal unbekannt',
}

function readingKey({ scale, base, reading, bands, counted, kinds, rated, outlines }: FunnelKeyFacts): string {
  const drawn = counted === 'people' ? 'Personen' : 'Journeys'
  const parts = [`${scale === 'area' ? 'Die Fläche' : 'Die Dicke'} zeigt ${drawn}`]
  if (kinds.has('lost')) parts.push('schraffiert: verloren')
  if (kinds.has('unknown')) parts.push('grau: nicht weiter')
  if (kinds.has('converted')) parts.push('kräftigster Ton: konvertiert')
  if (kinds.has('ended')) parts.push('schlicht grau: gut beendet')
  if (kinds.has('returned')) parts.push('gestrichelt: zurückgekehrt')
  if (kinds.has('open')) parts.push('gepunktet: noch unterwegs')
  if (bands !== null) parts.push(`Bänder: ${bands}`)
  if (outlines !== null) parts.push(`gestrichelter Umriss: ${outlines || 'ein anderer Funnel'}`)
  const of = reading === 'totals' && base === 'previous' ? 'Anteil an der Stufe davor' : rateOf(base, counted)
  const said = parts.join(', ')
  return rated ? `${said}. Prozente: ${of}.` : `${said}.`
}

function rateOf(base: FunnelKeyFacts['base'], counted: FunnelCounted): string {
  if (base === 'previous') return 'Anteil der Stufe davor, der weiterging'
  return `Anteil an ${base === 'first' ? 'der ersten Stufe' : OF_ALL[counted]}, der bis hierhin kam`
}

function flowPhrase(kind: FunnelFlowKind, from: string | null, to: string | null): string {
  switch (kind) {
    case 'entered':
      return `eingetreten bei ${to}`
    case 'returned':
      return from === null ? `zurückgekehrt bei ${to}` : `verloren bei ${from}, zurückgekehrt bei ${to}`
    case 'advance':
      return `weitergegangen von ${from} zu ${to}`
    case 'skip':
      return `vorgesprungen von ${from} zu ${to}`
    case 'step-back':
      return `zurückgefallen von ${from} auf ${to}`
    case 'converted':
      return `konvertiert bei ${from}`
    case 'lost':
      return `verloren bei ${from}`
    case 'open':
      return `noch unterwegs bei ${from}`
    case 'ended':
      return `gut beendet bei ${from}`
    case 'unknown':
      return `nicht weiter als ${from}`
  }
}
