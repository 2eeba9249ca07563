import { capital } from '../../foundation/capital.js'
import type { Formatter } from '../common/formatter.js'
import type { CirclesKeyFacts, CirclesMessages, CirclesTitleFacts } from './circles-messages.js'
import { quarterOf, yearText } from './quarter-of.js'
import { signed } from './signed.js'

const LONG_UNITS = { decade: 'Jahrzehnt', century: 'Jahrhundert' } as const

const SCALES = {
  area: 'Ein Ring ist so groß wie die Zahl der Personen in ihm.',
  log: 'Die Fläche eines Rings wächst mit dem Logarithmus der Zahl seiner Personen.',
  equal: 'Schematisch: Alle Ringe sind gleich dick, wie viele Personen auch in ihnen stehen.',
} as const

const PEOPLE = { one: '{n} Person', other: '{n} Personen' } as const

/** `3 moves inward, 2 outward`. */
function traffic(inward: number, outward: number, f: Formatter): string {
  return `${f.plural(inward, { one: '{n} Bewegung', other: '{n} Bewegungen' })} nach innen, ${f.count(outward)} nach außen`
}

/** What the angle of a dot tells. */
function angle({ by, hasAngle }: CirclesKeyFacts): string {
  if (by === null) return 'der Winkel ist ohne Bedeutung'
  return hasAngle ? `Winkel und Farbe nach ${by}` : `Farbe nach ${by}, der Winkel ist ohne Bedeutung`
}

/** Names only what is drawn. */
function trafficKey({ hasInward, hasOutward, hasLosses, hasArcs, hasJumpsInCrossings }: CirclesKeyFacts): string[] {
  const arrows =
    hasInward && hasOutward
      ? 'In der Lücke führen durchgezogene Pfeile nach innen, gestrichelte nach außen.'
      : hasInward
        ? 'In der Lücke führen durchgezogene Pfeile nach innen.'
        : 'In der Lücke führen gestrichelte Pfeile nach außen.'
  return [
    ...(hasInward || hasOutward ? [arrows] : []),
    ...(hasLosses ? ['Der schraffierte Pfeil: ausdrücklich verloren.'] : []),
    ...(hasArcs ? ['Bögen überspringen einen Ring.'] : []),
    ...(hasJumpsInCrossings
      ? [
          '„Hinein“ und „hinaus“ zählen Übertritte an einer Grenze: Ein Sprung ist eine Bewegung, überschreitet aber mehrere Grenzen.',
        ]
      : []),
  ]
}

/** The circles in German. */
export const circlesDe: CirclesMessages = {
  title,
  readingKey: (facts, f) =>
    [
      ...(facts.hasRings ? [SCALES[facts.scale]] : []),
      ...(facts.hasGround ? ['Die schraffierte Scheibe ist der Ort, an dem Personen standen.'] : []),
      ...(facts.dotsShown
        ? [
            facts.actorsPerDot === 1
              ? `Ein Punkt ist eine Person, ${angle(facts)}.`
              : `Ein Punkt steht für ${f.plural(facts.actorsPerDot, PEOPLE)}, ${angle(facts)}.`,
          ]
        : []),
      ...trafficKey(facts),
      ...(facts.hasTicks ? ['Striche im Zentrum sind konvertierte Personen, länger ab dem zweiten Mal.'] : []),
    ].join(' '),
  summary: (facts, f) =>
    [
      `Conversion-Kreise, vom äußersten Ring nach innen: ${f.list(facts.rings.map(({ name, people }) => `${name} ${f.count(people)}`))}.`,
      `In einem Ring: ${f.count(facts.members)} von ${f.plural(facts.actors, PEOPLE)}${facts.outside > 0 ? `, ${f.count(facts.outside)} noch in keinem gesehen` : ''}${facts.left > 0 ? `, ${f.count(facts.left)} ausdrücklich verloren` : ''}.`,
      ...(facts.movesKnown
        ? [
            `${facts.period === null ? 'Im gesamten Zeitraum' : capital(facts.period)}: ${traffic(facts.inward, facts.outward, f)}.`,
          ]
        : []),
      ...(facts.cyclesKnown
        ? [
            facts.once + facts.twice + facts.thrice === 0
              ? 'Niemand hat konvertiert.'
              : `Konvertiert: ${f.plural(facts.once, PEOPLE)} einmal, ${f.count(facts.twice)} zweimal, ${f.count(facts.thrice)} dreimal oder öfter.`,
          ]
        : []),
      ...(facts.meanConviction === null
        ? []
        : [`Die mittlere Überzeugung beträgt ${f.decimal(facts.meanConviction, 2)} von 1.`]),
      ...(facts.gravity === null ? [] : [`Die Schwerkraft beträgt ${signed(facts.gravity, f)}.`]),
    ].join(' '),
  period: (unit, startMs, f) => {
    if (unit === 'day') return f.date(startMs)
    if (unit === 'week') return `Woche ab ${f.date(startMs)}`
    if (unit === 'month') return f.month(startMs)
    if (unit === 'quarter') return `Quartal ${quarterOf(startMs)}/${yearText(startMs, f)}`
    if (unit === 'year') return yearText(startMs, f)
    return `${LONG_UNITS[unit]} ab ${f.month(startMs)}`
  },
  numberedPeriod: (number, f) => `Zeitraum ${f.count(number)}`,
  wholeTime: 'gesamter Zeitraum',
  wholeTimeShort: 'Gesamt',
  inward: (count, f) => `${f.count(count)} hinein`,
  outward: (count, f) => `${f.count(count)} hinaus`,
  entered: (count, f) => `${f.count(count)} gekommen`,
  left: (count, f) => `${f.count(count)} gegangen`,
  straightHere: (count, f) => `direkt hierher: ${f.count(count)}`,
  cohort: 'Zeit des ersten Kontakts',
  moves: (count, f) => f.plural(count, { one: '{n} Bewegung', other: '{n} Bewegungen' }),
  cycles: (once, twice, thrice, f) =>
    `Einmal konvertiert ${f.count(once)} · zweimal ${f.count(twice)} · öfter ${f.count(thrice)}`,
  table: {
    caption: (period) => `Personen je Ring und ihre Bewegungen: ${period}`,
    ring: 'Ring',
    people: 'Personen',
    share: 'Anteil',
    conviction: 'Überzeugung',
    entered: 'Zuerst hier gesehen',
    inward: 'Bewegungen nach innen, hierher',
    outward: 'Bewegungen nach außen, hierher',
    crossedInward: 'Übertritte nach innen, äußere Grenze',
    crossedOutward: 'Übertritte nach außen, äußere Grenze',
    left: 'Von hier verloren',
    atStart: 'Zu Beginn hier',
    movedInward: 'Davon nach innen',
    held: 'Davon geblieben',
    movedOutward: 'Davon nach außen',
    outside: 'Noch in keinem Ring',
    gone: 'Ausdrücklich verloren',
  },
  item: {
    ring: (name, people, share, f) =>
      `${name}: ${f.plural(people, PEOPLE)}${share === null ? '' : `, ${f.percent(share)} derer in Ringen`}.`,
    boundaryTitle: (from, to) => `${from} → ${to}`,
    crossing: (from, to, count, f) =>
      `Die Grenze von ${from} zu ${to} wurde ${f.plural(count, { one: '{n}-mal', other: '{n}-mal' })} überschritten.`,
    crossings: 'Übertritte',
    steps: 'Durch Schritte um einen Ring',
    move: (from, to, count, f) =>
      `${f.plural(count, { one: '{n} Bewegung', other: '{n} Bewegungen' })} von ${from} zu ${to}.`,
    enterTitle: (ring) => `Zuerst gesehen in ${ring}`,
    enter: (ring, count, f) =>
      `${f.plural(count, { one: '{n} Person wurde', other: '{n} Personen wurden' })} zuerst in ${ring} gesehen.`,
    leaveTitle: 'Ausdrücklich verloren',
    leave: (count, f) =>
      `${f.plural(count, { one: '{n} ausdrücklicher Verlust', other: '{n} ausdrückliche Verluste' })}, aus allen Ringen.`,
    people: 'Personen',
    shareInside: 'Anteil derer in Ringen',
    conviction: 'Überzeugung, 0 bis 1',
    firstHere: 'Zuerst hier gesehen',
    cameInward: 'Bewegungen nach innen, hierher',
    cameOutward: 'Bewegungen nach außen, hierher',
    moves: 'Bewegungen',
    jumpsAcross: 'Durch Sprünge über mehrere Ringe',
    ofThoseAtStart: (count, f) => `Von ${f.count(count)}, die zu Beginn hier standen`,
    movedInward: 'nach innen',
    held: 'geblieben',
    movedOutward: 'nach außen',
    lost: 'ausdrücklich verloren',
    jump: 'Sprung über mehrere Ringe',
  },
  timeline: {
    label: 'Zeit',
    play: 'Abspielen',
    pause: 'Anhalten',
    value: (period, inward, outward, f) =>
      inward === null || outward === null ? period : `${period}: ${traffic(inward, outward, f)}`,
    event: (label, date) => `${label}, ${date}`,
  },
  noStages: {
    title: 'Keine Ringe zu zeichnen',
    hint: 'Die Journeys enthalten keine Stufen. Bitte eine Spalte für die Stufe angeben oder jedem Touchpoint seine Stufe geben.',
  },
  nobodyInside: {
    title: 'Niemand steht in einem Ring',
    hint: 'Kein Kontakt trägt eine der Stufen, deshalb wurde noch niemand in einem Ring gesehen.',
  },
  guessedFromTotals:
    'Nach Summen gezeichnet: Punkte zeigen, wie viele, nicht wer, und lassen sich nicht durch die Zeit verfolgen.',
  partialPeriod: 'Dieser Zeitraum wurde nur teilweise beobachtet.',
  tooThin: (rings, others, f) =>
    `Hier zu dünn für Punkte: ${f.list([...rings, ...(others > 0 ? [f.plural(others, { one: '{n} weiterer Ring', other: '{n} weitere Ringe' })] : [])])}.`,
  undrawnJumps: (moves, f) =>
    f.plural(moves, {
      one: '{n} seltenerer Sprung ist nicht gezeichnet.',
      other: '{n} seltenere Sprünge sind nicht gezeichnet.',
    }),
  unobserved: (moves, f) =>
    f.plural(moves, {
      one: '{n} Bewegung hat eine unbeobachtete Mitte: Sie zählt als Bewegung, aber an keiner Grenze.',
      other: '{n} Bewegungen haben eine unbeobachtete Mitte: Sie zählen als Bewegungen, aber an keiner Grenze.',
    }),
  tick: (actorsPerTick, f) => `Ein Strich: ${f.plural(actorsPerTick, PEOPLE)}.`,
  decay: (ms, steps, f) =>
    `Jeweils ${f.duration(ms)} Stille gelten als ein Ring nach außen: ${f.plural(steps, { one: '{n} Schritt', other: '{n} Schritte' })}, in den Bewegungen nicht enthalten.`,
  notYetIn: (outside, left, f) =>
    [
      ...(outside > 0
        ? [
            f.plural(outside, {
              one: '{n} Person ist noch in keinem Ring.',
              other: '{n} Personen sind noch in keinem Ring.',
            }),
          ]
        : []),
      ...(left > 0
        ? [
            f.plural(left, {
              one: '{n} Person ging ausdrücklich verloren.',
              other: '{n} Personen gingen ausdrücklich verloren.',
            }),
          ]
        : []),
    ].join(' '),
  hollow: (actorsPerDot, f) => `Ein hohler Punkt: weniger als ${f.plural(actorsPerDot, PEOPLE)}.`,
}

function title(facts: CirclesTitleFacts, f: Formatter): string {
  const { members, left, innermost, atCentre, inward, outward, period, shock, movesKnown } = facts
  if (members === 0) {
    return left > 0
      ? `Niemand ist mehr in einem Ring: ${f.plural(left, { one: '{n} Person ging', other: '{n} Personen gingen' })} ausdrücklich verloren`
      : 'Niemand steht in einem Ring'
  }
  if (period !== null && movesKnown) {
    if (inward === 0 && outward === 0) return `${capital(period)}: Niemand wechselte den Ring`
    return `${capital(period)}: ${traffic(inward, outward, f)}`
  }
  if (shock !== null) {
    return `Das Vertrauen wurde erschüttert (${shock.period}); im gesamten Zeitraum ${traffic(inward, outward, f)}`
  }
  const centre =
    atCentre === 0
      ? `Niemand steht im Zentrum (${innermost})`
      : `${f.percent(atCentre / members)} stehen im Zentrum (${innermost})`
  if (!movesKnown || inward + outward === 0) return centre
  if (outward === 0) return `${centre}; niemand bewegte sich je nach außen`
  return `${centre}; ${traffic(inward, outward, f)}`
}
