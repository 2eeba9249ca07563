import { capital } from '../../foundation/capital.js'
import type { Formatter } from '../common/formatter.js'
import type { CirclesPartsMessages, ShockFacts, StepFacts, TrustTitleFacts, WayFacts } from './parts-messages.js'
import { signed } from './signed.js'

const PEOPLE = { one: '{n} Person', other: '{n} Personen' } as const
const MOVES = { one: '{n} Bewegung', other: '{n} Bewegungen' } as const

function traffic(inward: number, outward: number, f: Formatter): string {
  return `${f.plural(inward, MOVES)} nach innen, ${f.count(outward)} nach außen`
}

/** The opt-in parts of the circles in German. */
export const circlesPartsDe: CirclesPartsMessages = {
  follow: {
    label: 'Einer Person folgen',
    command: 'Zum Weg der Person gehen, der gefolgt wird',
    previous: 'Vorige Person',
    next: 'Nächste Person',
    summary: way,
    unknown: (actor) => `In diesen Journeys heißt niemand „${actor}“.`,
    step: (facts) => `${facts.date}: ${move(facts)}${facts.touchpoint === null ? '' : `, bei ${facts.touchpoint}`}.`,
    stepTitle: move,
    date: 'Wann',
    touchpoint: 'Wo',
    key: (from, until) => `Entlang des Weges läuft die Zeit im Uhrzeigersinn, von ${from} bis ${until}.`,
    path: ({ silence, hasOutward, hasTouches, hasConversions }) =>
      [
        ...(silence === null ? [] : [`Gepunktet: mehr als ${silence} Stille.`]),
        ...(hasOutward ? ['Gestrichelt: nach außen.'] : []),
        ...(hasTouches ? ['Hohle Punkte: Kontakte.'] : []),
        ...(hasConversions ? ['Rauten: Conversions.'] : []),
      ].join(' '),
    now: 'jetzt',
  },
  groups: {
    by: (dimension) => `Nach ${dimension}`,
    byCohort: 'Nach erstem Kontakt',
    others: 'Andere',
    unknown: 'Unbekannt',
    cell: (group, ring, people, share, f) =>
      `${group} in ${ring}: ${f.plural(people, PEOPLE)}${share === null ? '' : `, ${f.percent(share)} des Rings`}.`,
    people: 'Personen',
    shareOfRing: 'Anteil am Ring',
    shareOfGroup: 'Anteil an der Gruppe',
    conviction: 'mittlere Überzeugung',
    table: (by, period) => `${by}: Personen je Ring (${period})`,
    total: 'Alle Ringe',
    needJourneys: 'Gruppen brauchen Journeys: Summen sagen nicht, wer wer ist.',
  },
  reentry: {
    note: (label) => `Gestrichelte Bögen: ${label}.`,
    label: (actors, medianMs, f) =>
      `${f.plural(actors, { one: '{n} kam', other: '{n} kamen' })} wieder${medianMs === null ? '' : `, ab dem ersten Kontakt ${f.duration(medianMs)} (Median)`}`,
    item: (from, to, moves, f) =>
      `Nach einer Conversion in ${from} ${f.plural(moves, { one: 'begann {n} neuer Umlauf', other: 'begannen {n} neue Umläufe' })} in ${to}.`,
    title: (from, to) => `${from}, erneut zu ${to}`,
    moves: 'Neue Umläufe',
    actors: 'Personen',
    loopTime: 'Vom ersten Kontakt bis zum ersten neuen Umlauf, Median',
  },
  trust: {
    label: 'Vertrauen im Zeitverlauf',
    title: trustTitle,
    key: ({ from, to, hasMoves, hasWitnesses, hasRecovered }) =>
      [
        `Die Linie ist die mittlere Überzeugung derer in Ringen am Ende jedes Zeitraums: 0 ganz außen, 1 im Zentrum; die Skala zeigt ${from} bis ${to}.`,
        ...(hasMoves ? ['Balken: Bewegungen nach innen aufwärts, nach außen schraffiert abwärts.'] : []),
        ...(hasWitnesses
          ? [
              `Die gestrichelte Linie folgt denen, die dabei waren, als es geschah; der hohle Punkt ist ihr tiefster${hasRecovered ? ', der gefüllte ihre Rückkehr' : ''}.`,
            ]
          : []),
      ].join(' '),
    summary: (facts, f) =>
      [
        `${trustTitle(facts, f)}.`,
        ...(facts.first === null || facts.last === null
          ? []
          : [
              `Die mittlere Überzeugung veränderte sich von ${f.decimal(facts.first, 2)} auf ${f.decimal(facts.last, 2)} von 1.`,
            ]),
        ...(facts.shock === null ? [] : [shock(facts.shock, f)]),
      ].join(' '),
    point: ({ series, period, conviction, inward, outward, gravity, events }, f) =>
      [
        `${series === null ? '' : `${series}, `}${period}: ${conviction === null ? 'niemand in einem Ring' : `Überzeugung ${f.decimal(conviction, 2)}`}`,
        ...(inward === null || outward === null ? [] : [traffic(inward, outward, f)]),
        ...(gravity === null ? [] : [`Schwerkraft ${signed(gravity, f)}`]),
        ...events,
      ].join('; '),
    shock,
    caption: 'Überzeugung, Bewegungen und Schwerkraft je Zeitraum',
    period: 'Zeitraum',
    conviction: 'Überzeugung',
    gravity: 'Schwerkraft',
    people: 'Personen in Ringen',
    inward: 'Bewegungen nach innen',
    outward: 'Bewegungen nach außen',
    witnesses: (count, f) =>
      f.plural(count, { one: 'die eine Person, die dabei war', other: 'die {n}, die dabei waren' }),
    emptyTitle: 'Keine Linie zu zeichnen',
    emptyHint: 'Vertrauen im Zeitverlauf braucht mehr als einen Zeitraum, mehr als einen Ring und Personen darin.',
  },
  ringFunnel: {
    title: (ring) => `Innerhalb von ${ring}`,
    hint: 'Einen Ring auswählen, um ihn zu öffnen.',
    summary: ({ ring, came, onward, isInnermost, here, further, outward, left }, f) =>
      `${f.plural(came, { one: '{n} Person stand', other: '{n} Personen standen' })} je in ${ring}; ${isInnermost ? 'dort konvertiert' : 'weiter nach innen gegangen'}: ${f.count(onward)}. Jetzt hier: ${f.count(here)}; weiter innen: ${f.count(further)}; weiter außen: ${f.count(outward)}${left > 0 ? `; ausdrücklich verloren: ${f.count(left)}` : ''}.`,
    came: 'Gekommen',
    onward: 'Weiter nach innen',
    again: 'Hier konvertiert',
    stand: 'Wo sie jetzt stehen',
    here: 'hier',
    further: 'weiter innen',
    outward: 'weiter außen',
    left: 'verloren',
    touched: (people, f) => f.plural(people, { one: '{n} mit eigenem Kontakt', other: '{n} mit eigenem Kontakt' }),
    omitted: (touchpoints, f) =>
      f.plural(touchpoints, {
        one: '{n} seltenerer Touchpoint ist kein Schritt.',
        other: '{n} seltenere Touchpoints sind keine Schritte.',
      }),
    step: 'Schritt',
    people: 'Personen, die so weit kamen',
    shareOfBefore: 'Anteil am Schritt davor',
  },
  changes: {
    caption: (period) => `Was aus denen in jedem Ring wurde: ${period}`,
    ring: 'Ring',
    atStart: 'Zu Beginn',
    inward: 'Nach innen',
    held: 'Geblieben',
    outward: 'Nach außen',
    lost: 'Ausdrücklich verloren',
    entered: 'Von außerhalb gekommen',
    atEnd: 'Am Ende',
    unknown: 'Summen sagen nicht, wer wohin ging.',
  },
  content: {
    caption: 'Inhalte je Ebene und was danach geschah',
    level: 'Ebene',
    entered: 'Hier eingetreten',
    intended: 'Dafür gedacht',
    content: 'Gesehene Inhalte',
    touches: 'Kontakte',
    inward: 'Danach weiter innen gesehen',
    nothing: 'Kein Kontakt hier nennt seinen Inhalt.',
    note: 'Beobachtet, kein Beweis einer Ursache.',
    thin: 'Weniger als 30 Kontakte sind als dünne Basis gekennzeichnet.',
  },
  multiples: {
    title: (first, last) => `Die Kreise von ${first} bis ${last}`,
    key: 'Jeder Kreis ist ein Zeitraum, so groß wie die Zahl der Personen darin; alle im selben Maßstab.',
    item: ({ period, people, conviction, inward, outward }, f) =>
      [
        `${period}: ${f.plural(people, PEOPLE)} in Ringen`,
        ...(conviction === null ? [] : [`Überzeugung ${f.decimal(conviction, 2)}`]),
        ...(inward === null || outward === null ? [] : [traffic(inward, outward, f)]),
      ].join('; '),
    caption: 'Personen je Ring und Zeitraum',
    period: 'Zeitraum',
    emptyTitle: 'Keine Zeiträume zu vergleichen',
    emptyHint: 'Die Journeys liegen in einem einzigen Zeitraum oder enthalten keine Stufen.',
  },
}

function move({ kind, from, to }: StepFacts): string {
  switch (kind) {
    case 'entered':
      return `zuerst gesehen in ${to}`
    case 'inward':
      return `nach innen, von ${from} zu ${to}`
    case 'outward':
      return `nach außen, von ${from} zu ${to}`
    case 'shaken':
      return `eine schlechte Erfahrung, nach außen, von ${from} zu ${to}`
    case 'faded':
      return `Stille, nach außen, von ${from} zu ${to}`
    case 'lost':
      return `ausdrücklich verloren aus ${from}`
    case 'returned':
      return `zurück in ${to}`
  }
}

function way(facts: WayFacts, f: Formatter): string {
  const { actor, place, isLost, since, ringsBack, deepest, moves, stepsBack, conversions } = facts
  const back =
    ringsBack === 0
      ? 'so weit innen wie je zuvor'
      : `${f.plural(ringsBack, { one: '{n} Ring', other: '{n} Ringe' })} hinter ${deepest} zurück`
  const stands =
    place !== null
      ? `${actor} steht seit ${since} in ${place}, ${back}.`
      : isLost
        ? `${actor} ging am ${since} ausdrücklich verloren, am weitesten innen: ${deepest}.`
        : `${actor} wurde in keinem Ring gesehen.`
  const counts = [
    f.plural(moves, MOVES),
    `davon ${f.count(stepsBack)} nach außen`,
    f.plural(conversions, { one: '{n} Conversion', other: '{n} Conversions' }),
  ]
  return moves === 0 ? stands : `${stands} ${counts.join(', ')}.`
}

function trustTitle({ shock: facts, first, last, lines }: TrustTitleFacts, f: Formatter): string {
  if (facts !== null && facts.lowest !== null) {
    return facts.recovered === null
      ? `Das Vertrauen sank nach „${facts.event}“ und ist noch nicht zurück`
      : `Das Vertrauen sank nach „${facts.event}“ und ist seit ${facts.recovered} wieder da`
  }
  const ahead = [...lines].filter(({ last: end }) => end !== null).sort((a, b) => (b.last ?? 0) - (a.last ?? 0))
  if (ahead.length > 1) return `${ahead[0]?.name ?? ''} liegt am Ende vorn, bei ${f.decimal(ahead[0]?.last ?? 0, 2)}`
  if (first === null || last === null) return 'Vertrauen im Zeitverlauf'
  if (Math.abs(last - first) < 0.005) return `Das Vertrauen hielt sich bei ${f.decimal(last, 2)}`
  return `Das Vertrauen ${last > first ? 'wuchs' : 'sank'} von ${f.decimal(first, 2)} auf ${f.decimal(last, 2)}`
}

function shock(facts: ShockFacts, f: Formatter): string {
  const { event, period, outward, usualOutward, witnesses, before, lowest, lowestPeriod, recovered } = facts
  const burst =
    outward === null
      ? `${event} (${period})`
      : `${event} (${period}): ${f.plural(outward, MOVES)} nach außen${usualOutward === null ? '' : `, gegen ${f.decimal(usualOutward)} in einem üblichen Zeitraum davor`}`
  if (before === null) return `${burst}.`
  const whose =
    witnesses === null
      ? 'die mittlere Überzeugung'
      : `die Überzeugung ${f.plural(witnesses, { one: 'der einen Person, die dabei war,', other: 'der {n}, die dabei waren,' })}`
  if (lowest === null) return `${event} (${period}): ${capital(whose)} fiel nie unter ${f.decimal(before, 2)}.`
  const fell = `fiel von ${f.decimal(before, 2)} auf ${f.decimal(lowest, 2)} (${lowestPeriod ?? ''})`
  const back = recovered === null ? 'und ist noch nicht zurück' : `und ist seit ${recovered} wieder da`
  return `${burst}. ${capital(whose)} ${fell} ${back}.`
}
