import { capital } from '../../foundation/capital.js'
import type { Formatter } from '../common/formatter.js'
import type { CirclesKeyFacts, CirclesMessages, CirclesTitleFacts } from './circles-messages.js'
import { quarterOf, yearText } from './quarter-of.js'
import { signed } from './signed.js'

const LONG_UNITS = { decade: 'decennium', century: 'eeuw' } as const

const SCALES = {
  area: 'Een ring is zo groot als het aantal personen erin.',
  log: 'Het oppervlak van een ring groeit met de logaritme van het aantal personen erin.',
  equal: 'Schematisch: alle ringen zijn even dik, hoeveel personen er ook in staan.',
} as const

const PEOPLE = { one: '{n} persoon', other: '{n} personen' } as const
const MOVES = { one: '{n} beweging', other: '{n} bewegingen' } as const

/** `3 moves inward, 2 outward`. */
function traffic(inward: number, outward: number, f: Formatter): string {
  return `${f.plural(inward, MOVES)} naar binnen, ${f.count(outward)} naar buiten`
}

/** What the angle of a dot tells. */
function angle({ by, hasAngle }: CirclesKeyFacts): string {
  if (by === null) return 'de hoek heeft geen betekenis'
  return hasAngle ? `hoek en kleur naar ${by}` : `kleur naar ${by}, de hoek heeft geen betekenis`
}

/** Names only what is drawn. */
function trafficKey({ hasInward, hasOutward, hasLosses, hasArcs, hasJumpsInCrossings }: CirclesKeyFacts): string[] {
  const arrows =
    hasInward && hasOutward
      ? 'In de opening wijzen doorgetrokken pijlen naar binnen, gestreepte naar buiten.'
      : hasInward
        ? 'In de opening wijzen doorgetrokken pijlen naar binnen.'
        : 'In de opening wijzen gestreepte pijlen naar buiten.'
  return [
    ...(hasInward || hasOutward ? [arrows] : []),
    ...(hasLosses ? ['De gearceerde pijl: uitdrukkelijk verloren.'] : []),
    ...(hasArcs ? ['Bogen slaan een ring over.'] : []),
    ...(hasJumpsInCrossings
      ? ['“In” en “uit” tellen overschrijdingen van een grens: een sprong is één beweging, maar overschrijdt er meer.']
      : []),
  ]
}

/** The circles in Dutch. */
export const circlesNl: CirclesMessages = {
  title,
  readingKey: (facts, f) =>
    [
      ...(facts.hasRings ? [SCALES[facts.scale]] : []),
      ...(facts.hasGround ? ['De gearceerde schijf is de plek waar personen stonden.'] : []),
      ...(facts.dotsShown
        ? [
            facts.actorsPerDot === 1
              ? `Eén punt is één persoon, ${angle(facts)}.`
              : `Eén punt staat voor ${f.plural(facts.actorsPerDot, PEOPLE)}, ${angle(facts)}.`,
          ]
        : []),
      ...trafficKey(facts),
      ...(facts.hasTicks
        ? ['Streepjes in het midden zijn personen die converteerden, langer bij twee keer en vaker.']
        : []),
    ].join(' '),
  summary: (facts, f) =>
    [
      `Conversiecirkels, van de buitenste ring naar binnen: ${f.list(facts.rings.map(({ name, people }) => `${name} ${f.count(people)}`))}.`,
      `${f.count(facts.members)} van ${f.plural(facts.actors, PEOPLE)} in een ring${facts.outside > 0 ? `, ${f.count(facts.outside)} nog in geen ring gezien` : ''}${facts.left > 0 ? `, ${f.count(facts.left)} uitdrukkelijk verloren` : ''}.`,
      ...(facts.movesKnown
        ? [
            `${facts.period === null ? 'Over de hele tijd' : capital(facts.period)}: ${traffic(facts.inward, facts.outward, f)}.`,
          ]
        : []),
      ...(facts.cyclesKnown
        ? [
            facts.once + facts.twice + facts.thrice === 0
              ? 'Niemand heeft geconverteerd.'
              : `Geconverteerd: één keer ${f.plural(facts.once, PEOPLE)}, twee keer ${f.count(facts.twice)}, drie keer of vaker ${f.count(facts.thrice)}.`,
          ]
        : []),
      ...(facts.meanConviction === null
        ? []
        : [`De gemiddelde overtuiging is ${f.decimal(facts.meanConviction, 2)} van 1.`]),
      ...(facts.gravity === null ? [] : [`De zwaartekracht is ${signed(facts.gravity, f)}.`]),
    ].join(' '),
  period: (unit, startMs, f) => {
    if (unit === 'day') return f.date(startMs)
    if (unit === 'week') return `week van ${f.date(startMs)}`
    if (unit === 'month') return f.month(startMs)
    if (unit === 'quarter') return `kwartaal ${quarterOf(startMs)} van ${yearText(startMs, f)}`
    if (unit === 'year') return yearText(startMs, f)
    return `${LONG_UNITS[unit]} vanaf ${f.month(startMs)}`
  },
  numberedPeriod: (number, f) => `periode ${f.count(number)}`,
  wholeTime: 'de hele tijd',
  wholeTimeShort: 'Hele tijd',
  inward: (count, f) => `${f.count(count)} naar binnen`,
  outward: (count, f) => `${f.count(count)} naar buiten`,
  entered: (count, f) => `${f.count(count)} gekomen`,
  left: (count, f) => `${f.count(count)} vertrokken`,
  straightHere: (count, f) => `direct hier: ${f.count(count)}`,
  cohort: 'tijd van het eerste contact',
  moves: (count, f) => f.plural(count, MOVES),
  cycles: (once, twice, thrice, f) =>
    `Eén keer geconverteerd ${f.count(once)} · twee keer ${f.count(twice)} · vaker ${f.count(thrice)}`,
  table: {
    caption: (period) => `Personen per ring en hun bewegingen: ${period}`,
    ring: 'Ring',
    people: 'Personen',
    share: 'Aandeel',
    conviction: 'Overtuiging',
    entered: 'Hier voor het eerst gezien',
    inward: 'Bewegingen naar binnen, hierheen',
    outward: 'Bewegingen naar buiten, hierheen',
    crossedInward: 'Overschrijdingen naar binnen, buitenste grens',
    crossedOutward: 'Overschrijdingen naar buiten, buitenste grens',
    left: 'Vanaf hier verloren',
    atStart: 'Hier aan het begin',
    movedInward: 'Van hen naar binnen',
    held: 'Van hen gebleven',
    movedOutward: 'Van hen naar buiten',
    outside: 'Nog niet in een ring',
    gone: 'Uitdrukkelijk verloren',
  },
  item: {
    ring: (name, people, share, f) =>
      `${name}: ${f.plural(people, PEOPLE)}${share === null ? '' : `, ${f.percent(share)} van wie in een ring staat`}.`,
    boundaryTitle: (from, to) => `${from} → ${to}`,
    crossing: (from, to, count, f) =>
      `De grens van ${from} naar ${to} is ${f.plural(count, { one: '{n} keer', other: '{n} keer' })} overschreden.`,
    crossings: 'Overschrijdingen',
    steps: 'Door stappen van één ring',
    move: (from, to, count, f) => `${f.plural(count, MOVES)} van ${from} naar ${to}.`,
    enterTitle: (ring) => `Voor het eerst gezien in ${ring}`,
    enter: (ring, count, f) =>
      `${f.plural(count, { one: '{n} persoon is', other: '{n} personen zijn' })} voor het eerst gezien in ${ring}.`,
    leaveTitle: 'Uitdrukkelijk verloren',
    leave: (count, f) =>
      `${f.plural(count, { one: '{n} uitdrukkelijk verlies', other: '{n} uitdrukkelijke verliezen' })}, uit alle ringen.`,
    people: 'Personen',
    shareInside: 'Van wie in een ring staat',
    conviction: 'Overtuiging, 0 tot 1',
    firstHere: 'Hier voor het eerst gezien',
    cameInward: 'Bewegingen naar binnen, hierheen',
    cameOutward: 'Bewegingen naar buiten, hierheen',
    moves: 'Bewegingen',
    jumpsAcross: 'Door sprongen over meer ringen',
    ofThoseAtStart: (count, f) => `Van ${f.count(count)} hier aan het begin`,
    movedInward: 'naar binnen',
    held: 'gebleven',
    movedOutward: 'naar buiten',
    lost: 'uitdrukkelijk verloren',
    jump: 'Sprong over meer ringen',
  },
  timeline: {
    label: 'Tijd',
    play: 'Afspelen',
    pause: 'Pauzeren',
    value: (period, inward, outward, f) =>
      inward === null || outward === null ? period : `${period}: ${traffic(inward, outward, f)}`,
    event: (label, date) => `${label}, ${date}`,
  },
  noStages: {
    title: 'Geen ringen om te tekenen',
    hint: 'De klantreizen bevatten geen fasen. Geef een kolom voor de fase op, of geef elk touchpoint zijn fase.',
  },
  nobodyInside: {
    title: 'Niemand staat in een ring',
    hint: 'Geen enkel contact heeft een van de fasen, dus nog niemand is in een ring gezien.',
  },
  guessedFromTotals: 'Getekend naar totalen: punten tonen hoeveel, niet wie, en zijn niet in de tijd te volgen.',
  partialPeriod: 'Deze periode is maar gedeeltelijk waargenomen.',
  tooThin: (rings, others, f) =>
    `Hier te dun om punten te tonen: ${f.list([...rings, ...(others > 0 ? [f.plural(others, { one: '{n} andere ring', other: '{n} andere ringen' })] : [])])}.`,
  undrawnJumps: (moves, f) =>
    f.plural(moves, {
      one: '{n} zeldzamere sprong is niet getekend.',
      other: '{n} zeldzamere sprongen zijn niet getekend.',
    }),
  unobserved: (moves, f) =>
    f.plural(moves, {
      one: '{n} beweging heeft een niet waargenomen midden: ze telt als beweging, maar bij geen grens.',
      other: '{n} bewegingen hebben een niet waargenomen midden: ze tellen als bewegingen, maar bij geen grens.',
    }),
  tick: (actorsPerTick, f) => `Eén streepje: ${f.plural(actorsPerTick, PEOPLE)}.`,
  decay: (ms, steps, f) =>
    `Elke ${f.duration(ms)} stilte telt als één ring naar buiten: ${f.plural(steps, { one: '{n} stap', other: '{n} stappen' })}, niet in de bewegingen begrepen.`,
  notYetIn: (outside, left, f) =>
    [
      ...(outside > 0
        ? [
            f.plural(outside, {
              one: '{n} persoon is nog niet in een ring.',
              other: '{n} personen zijn nog niet in een ring.',
            }),
          ]
        : []),
      ...(left > 0
        ? [
            f.plural(left, {
              one: '{n} persoon ging uitdrukkelijk verloren.',
              other: '{n} personen gingen uitdrukkelijk verloren.',
            }),
          ]
        : []),
    ].join(' '),
  hollow: (actorsPerDot, f) => `Een holle punt: minder dan ${f.plural(actorsPerDot, PEOPLE)}.`,
}

function title(facts: CirclesTitleFacts, f: Formatter): string {
  const { members, left, innermost, atCentre, inward, outward, period, shock, movesKnown } = facts
  if (members === 0) {
    return left > 0
      ? `Niemand is nog in een ring: ${f.plural(left, { one: '{n} persoon ging', other: '{n} personen gingen' })} uitdrukkelijk verloren`
      : 'Niemand staat in een ring'
  }
  if (period !== null && movesKnown) {
    if (inward === 0 && outward === 0) return `${capital(period)}: niemand wisselde van ring`
    return `${capital(period)}: ${traffic(inward, outward, f)}`
  }
  if (shock !== null) {
    return `Het vertrouwen wankelde (${shock.period}); over de hele tijd ${traffic(inward, outward, f)}`
  }
  const centre =
    atCentre === 0
      ? `Niemand staat in het midden (${innermost})`
      : `${f.percent(atCentre / members)} staat in het midden (${innermost})`
  if (!movesKnown || inward + outward === 0) return centre
  if (outward === 0) return `${centre}; niemand bewoog ooit naar buiten`
  return `${centre}; ${traffic(inward, outward, f)}`
}
