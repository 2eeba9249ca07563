import { capital } from '../../foundation/capital.js'
import type { FunnelFlowKind } from '../../measures/funnel/funnel-measure.js'
import type { FunnelCounted, FunnelKeyFacts, FunnelMessages } from './funnel-messages.js'

const FORMS = {
  journeys: { one: 'één klantreis', other: '{n} klantreizen' },
  settled: { one: 'één afgeronde klantreis', other: '{n} afgeronde klantreizen' },
  people: { one: 'één persoon', other: '{n} personen' },
} as const
const ALL = { journeys: 'alle klantreizen', settled: 'alle afgeronde klantreizen', people: 'alle personen' } as const
const STAGES = { one: 'één fase', other: '{n} fasen' } as const

/** The funnel's texts in Dutch. */
export const funnelNl: FunnelMessages = {
  flow: {
    entered: (_n, _f, short) => (short ? 'erbij' : 'ingestapt'),
    returned: (_n, _f, short) => (short ? 'terug' : 'teruggekeerd'),
    advance: () => 'verder gegaan',
    skip: () => 'vooruit gesprongen',
    'step-back': () => 'teruggevallen',
    converted: () => 'geconverteerd',
    lost: () => 'verloren',
    open: () => 'onderweg',
    ended: () => 'goed afgelopen',
    unknown: () => 'niet verder',
  },
  base: (count) => `van ${count}`,
  title: {
    typical: ({ journeys, counted, rate, stage, lost }, f) => {
      const loss =
        stage === null
          ? `${f.count(lost)} verloren, geen daarvan in een fase`
          : `het grootste verlies zit bij ${stage} (${f.count(lost)})`
      return `${f.percent(rate)} van ${f.plural(journeys, FORMS[counted])} converteert; ${loss}`
    },
    nothingLost: ({ journeys, counted, converted }, f) =>
      `Er gaat niets verloren: ${f.count(converted)} van ${f.plural(journeys, FORMS[counted])} ${f.plural(converted, { one: 'converteert', other: 'converteren' })}`,
    nothingConverts: ({ journeys, counted, rate, stage }, f) =>
      `Geen conversie in ${f.plural(journeys, FORMS[counted])}; ${f.percent(rate)} kwam tot ${stage}`,
    totals: ({ from, to, rate, partial }, f) =>
      `De smalste stap${partial ? ' tussen bekende aantallen' : ''} loopt van ${from} naar ${to}: ${f.percent(rate)} gaat verder`,
    totalsFlat: ({ count, stage }, f) => `${f.count(count)} bij ${stage}`,
  },
  readingKey,
  empty: {
    noStages: {
      title: 'Geen fasen om te tekenen',
      hint: 'Geen enkel contact toont een fase. Geef een kolom voor de fase op, of noem de fasen in de definitie.',
    },
    allZero: {
      title: 'Nog niemand aangekomen',
      hint: 'De fasen zijn bekend, maar geen enkele klantreis heeft er een getoond.',
    },
    missing: { title: 'Geen aantallen om te tekenen', hint: 'Elk aantal ontbreekt, is geen getal of is 0.' },
  },
  summary: {
    opening: ({ journeys, counted, converted, lost, open, ended, stages }, f) =>
      `Een funnel van ${f.plural(stages, STAGES)} en ${f.plural(journeys, FORMS[counted])}: ${f.count(converted)} geconverteerd, ${f.count(lost)} verloren, ${f.count(open)} nog onderweg${
        ended > 0 ? `, ${f.count(ended)} goed afgelopen` : ''
      }.`,
    openingTotals: ({ stages, first, last }, f) =>
      `Een funnel van ${f.plural(stages, STAGES)}, van ${first} tot ${last}.`,
    stage: ({ stage, arrivals, rate, from }) =>
      rate === null || from === null
        ? `${stage}: ${arrivals}.`
        : `${stage}: ${arrivals}; ${rate} van wie bij ${from} was, kwam tot hier of verder.`,
    worst: ({ stage, lost, share }, f) =>
      `Het grootste verlies zit bij ${stage}: ${f.count(lost)}, ${f.percent(share)} van alles wat verloren ging.`,
    returned: (n, f) =>
      f.plural(n, { one: 'Na een verlies kwam er één terug.', other: 'Na een verlies kwamen er {n} terug.' }),
  },
  item: {
    stage: ({ stage, arrivals, counted, position, of }, f) =>
      `${stage}, fase ${f.count(position)} van ${f.count(of)}: ${
        arrivals === null ? 'aantal ontbreekt' : f.plural(arrivals, FORMS[counted])
      }`,
    flow: ({ kind, visits, from, to }, f) => `${f.count(visits)} ${flowPhrase(kind, from, to)}`,
    band: ({ value, dimension, journeys, counted }, f) =>
      `${value} (${dimension}): ${f.plural(journeys, FORMS[counted])}`,
    flowTitle: ({ kind, from, to }) => capital(flowPhrase(kind, from, to)),
  },
  term: {
    stage: 'Fase',
    arrivals: 'Klantreizen hier',
    visits: 'Bezoeken',
    count: 'Aantal',
    carriedIn: 'Uit de vorige fase',
    skippedIn: 'Hierheen gesprongen',
    steppedBackIn: 'Hierheen teruggevallen',
    entered: 'Hier ingestapt',
    returned: 'Hier teruggekeerd',
    movedOn: 'Verder gegaan',
    skippedAhead: 'Vooruit gesprongen',
    steppedBack: 'Teruggevallen',
    converted: 'Geconverteerd',
    lost: 'Verloren',
    open: 'Onderweg',
    ended: 'Goed afgelopen',
    unknown: 'Niet verder',
    previousCount: 'Van de vorige fase',
    firstCount: 'Van de eerste fase',
    previous: 'Hier of verder, van de vorige fase',
    first: 'Hier of verder, van de eerste fase',
    total: 'Hier of verder, van alle klantreizen',
    conversion: 'Converteert vanaf hier',
    interval: '95%-interval',
    lastSeen: 'Het vaakst voor het laatst gezien bij',
    medianToNext: 'Mediane tijd tot verdergaan',
    medianDwell: 'Mediane verblijfsduur',
    shareOfStage: 'Aandeel in bezoeken',
    channels: 'Per kanaal',
    journeys: 'Klantreizen',
    move: 'Overgang',
    question: 'Vraag',
    target: 'Doel',
  },
  termOf: {
    settled: { total: 'Hier of verder, van alle afgeronde klantreizen' },
    people: { arrivals: 'Personen hier', total: 'Hier of verder, van alle personen', journeys: 'Personen' },
  },
  all: ALL,
  movesCaption: 'Overgangen van fase naar fase, en terug na een verlies',
  tableCaption: (stages, f) => `De funnel in cijfers, ${f.plural(stages, STAGES)}`,
  reading: {
    'stage-flow': 'Lezing: stroom tussen fasen',
    steps: 'Lezing: expliciete stappen',
    totals: 'Lezing: losse totalen per fase',
  },
  steps: ({ order, entry, windowMs, holdConstant, exclusions }, f) =>
    [
      {
        ordered: 'op volgorde',
        strict: 'op volgorde, met niets ertussen',
        unordered: 'in willekeurige volgorde',
      }[order],
      entry === 'any' ? 'elke eerste stap kan een poging beginnen' : 'de vroegste eerste stap begint de poging',
      ...(windowMs === null ? [] : [`binnen ${f.duration(windowMs)}`]),
      ...(holdConstant === null ? [] : [`met dezelfde waarde voor ${holdConstant}`]),
      ...(exclusions === 0 ? [] : [f.plural(exclusions, { one: 'één uitsluiting', other: '{n} uitsluitingen' })]),
    ].join(', '),
  rateBase: (base, counted) =>
    ({
      previous: 'percentages van wie in de vorige fase aankwam',
      first: 'percentages van wie in de eerste fase aankwam',
      total: `percentages van ${ALL[counted]}`,
    })[base],
  settled: 'klantreizen die nog onderweg zijn, tellen niet mee in percentages',
  band: {
    missing: 'onbekend',
    other: (values, f) => f.plural(values, { one: '{n} andere waarde', other: '{n} andere waarden' }),
  },
  note: {
    'hostile-count': ({ count }, f) =>
      f.plural(count, {
        one: 'Eén aantal ontbreekt of is geen getal; die fase is leeg getekend.',
        other: '{n} aantallen ontbreken of zijn geen getallen; die fasen zijn leeg getekend.',
      }),
    unnamed: ({ count }, f) =>
      f.plural(count, {
        one: 'Eén fase heeft geen naam; haar plaats staat ervoor.',
        other: '{n} fasen hebben geen naam; hun plaats staat ervoor.',
      }),
    'rising-totals': ({ examples }, f) =>
      `Bij ${f.list(examples)} zijn er meer geteld dan in de vorige fase, dus dat aandeel is onbekend.`,
    unstaged: ({ count }, f) =>
      f.plural(count, {
        one: 'Eén klantreis toont nooit een fase; ze staat in geen fase, maar wel in het totaal.',
        other: '{n} klantreizen tonen nooit een fase; ze staan in geen fase, maar wel in het totaal.',
      }),
    'stages-guessed': ({ examples }) =>
      examples[0] === 'data'
        ? 'De volgorde van de fasen is uit de data afgeleid.'
        : 'De fasen zijn voorgesteld op grond van de data, niet opgegeven.',
    unobserved: ({ count }, f) =>
      f.plural(count, {
        one: 'Eén stap gaat over een stuk dat niet is waargenomen.',
        other: '{n} stappen gaan over een stuk dat niet is waargenomen.',
      }),
    'unknown-dimension': ({ examples }, f) => `Geen enkel contact toont ${f.list(examples)}, dus er zijn geen banden.`,
  },
  beyondConversion: (stage) =>
    `Een klantreis eindigt bij haar conversie; ${stage} komt pas in een latere, vandaar het aandeel 0.`,
  thin: (bases, f) => `Minder dan 30 in de basis: ${f.list(bases)}.`,
  hiddenNames: (n, f) =>
    f.plural(n, {
      one: 'Eén fase is alleen in de tabel benoemd.',
      other: '{n} fasen zijn alleen in de tabel benoemd.',
    }),
  hiddenArcs: (n, f) =>
    f.plural(n, {
      one: 'Eén kleine stap staat alleen in de tabel.',
      other: '{n} kleine stappen staan alleen in de tabel.',
    }),
  hiddenNumbers: (n, f) =>
    f.plural(n, { one: 'Nog één getal staat in de tabel.', other: 'Nog {n} getallen staan in de tabel.' }),
  notToScale: (n, f) =>
    f.plural(n, {
      one: 'Eén fase is te dun om te zien en aangegeven met een haarlijn, niet op schaal.',
      other: '{n} fasen zijn te dun om te zien en aangegeven met een haarlijn, niet op schaal.',
    }),
  nextBand: 'naar de volgende band gaan',
  channelUnknown: 'kanaal onbekend',
}

function readingKey({ scale, base, reading, bands, counted, kinds, rated, outlines }: FunnelKeyFacts): string {
  const drawn = counted === 'people' ? 'personen' : 'klantreizen'
  const parts = [`${scale === 'area' ? 'Het oppervlak' : 'De dikte'} toont ${drawn}`]
  if (kinds.has('lost')) parts.push('gearceerd: verloren')
  if (kinds.has('unknown')) parts.push('grijs: niet verder')
  if (kinds.has('converted')) parts.push('sterkste toon: geconverteerd')
  if (kinds.has('ended')) parts.push('effen grijs: goed afgelopen')
  if (kinds.has('returned')) parts.push('gestreept: teruggekeerd')
  if (kinds.has('open')) parts.push('gestippeld: nog onderweg')
  if (bands !== null) parts.push(`banden: ${bands}`)
  if (outlines !== null) parts.push(`gestreepte omtrek: ${outlines || 'een andere funnel'}`)
  const of = reading === 'totals' && base === 'previous' ? 'aandeel van de vorige fase' : rateOf(base, counted)
  const said = parts.join(', ')
  return rated ? `${said}. Percentages: ${of}.` : `${said}.`
}

function rateOf(base: FunnelKeyFacts['base'], counted: FunnelCounted): string {
  if (base === 'previous') return 'aandeel van de vorige fase dat verderging'
  return `aandeel van ${base === 'first' ? 'de eerste fase' : ALL[counted]} dat zo ver kwam`
}

function flowPhrase(kind: FunnelFlowKind, from: string | null, to: string | null): string {
  switch (kind) {
    case 'entered':
      return `ingestapt bij ${to}`
    case 'returned':
      return from === null ? `teruggekeerd bij ${to}` : `verloren bij ${from}, teruggekeerd bij ${to}`
    case 'advance':
      return `verder gegaan van ${from} naar ${to}`
    case 'skip':
      return `vooruit gesprongen van ${from} naar ${to}`
    case 'step-back':
      return `teruggevallen van ${from} naar ${to}`
    case 'converted':
      return `geconverteerd bij ${from}`
    case 'lost':
      return `verloren bij ${from}`
    case 'open':
      return `nog onderweg bij ${from}`
    case 'ended':
      return `goed afgelopen bij ${from}`
    case 'unknown':
      return `niet verder dan ${from}`
  }
}
