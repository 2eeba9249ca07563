import { capital } from '../../foundation/capital.js'
import type { Formatter } from '../common/formatter.js'
import type { CirclesPartsMessages, ShockFacts, StepFacts, TrustTitleFacts, WayFacts } from './parts-messages.js'
import { signed } from './signed.js'

const PEOPLE = { one: '{n} persoon', other: '{n} personen' } as const
const THERE = { one: 'de enige die erbij was', other: 'de {n} die erbij waren' } as const
const MOVES = { one: '{n} beweging', other: '{n} bewegingen' } as const

function traffic(inward: number, outward: number, f: Formatter): string {
  return `${f.plural(inward, MOVES)} naar binnen, ${f.count(outward)} naar buiten`
}

/** The opt-in parts of the circles in Dutch. */
export const circlesPartsNl: CirclesPartsMessages = {
  follow: {
    label: 'Een persoon volgen',
    command: 'Naar de weg gaan van de persoon die wordt gevolgd',
    previous: 'Vorige persoon',
    next: 'Volgende persoon',
    summary: way,
    unknown: (actor) => `In deze klantreizen heet niemand “${actor}”.`,
    step: (facts) => `${facts.date}: ${move(facts)}${facts.touchpoint === null ? '' : `, bij ${facts.touchpoint}`}.`,
    stepTitle: move,
    date: 'Wanneer',
    touchpoint: 'Waar',
    key: (from, until) => `Langs de weg loopt de tijd met de klok mee, van ${from} tot ${until}.`,
    path: ({ silence, hasOutward, hasTouches, hasConversions }) =>
      [
        ...(silence === null ? [] : [`Gestippeld: meer dan ${silence} stilte.`]),
        ...(hasOutward ? ['Gestreept: naar buiten.'] : []),
        ...(hasTouches ? ['Open punten: contacten.'] : []),
        ...(hasConversions ? ['Ruiten: conversies.'] : []),
      ].join(' '),
    now: 'nu',
  },
  groups: {
    by: (dimension) => `Naar ${dimension}`,
    byCohort: 'Naar eerste contact',
    others: 'Overige',
    unknown: 'Onbekend',
    cell: (group, ring, people, share, f) =>
      `${group} in ${ring}: ${f.plural(people, PEOPLE)}${share === null ? '' : `, ${f.percent(share)} van de ring`}.`,
    people: 'Personen',
    shareOfRing: 'Van de ring',
    shareOfGroup: 'Van de groep',
    conviction: 'gemiddelde overtuiging',
    table: (by, period) => `${by}: personen per ring (${period})`,
    total: 'Alle ringen',
    needJourneys: 'Groepen vragen om klantreizen: totalen zeggen niet wie wie is.',
  },
  reentry: {
    note: (label) => `Gestreepte bogen: ${label}.`,
    label: (actors, medianMs, f) =>
      `${f.plural(actors, { one: '{n} kwam', other: '{n} kwamen' })} opnieuw rond${medianMs === null ? '' : `, ${f.duration(medianMs)} na het eerste contact (mediaan)`}`,
    item: (from, to, moves, f) =>
      `Na een conversie in ${from} ${f.plural(moves, { one: 'begon {n} nieuwe ronde', other: 'begonnen {n} nieuwe ronden' })} in ${to}.`,
    title: (from, to) => `${from}, opnieuw naar ${to}`,
    moves: 'Nieuwe ronden',
    actors: 'Personen',
    loopTime: 'Van eerste contact tot eerste nieuwe ronde, mediaan',
  },
  trust: {
    label: 'Vertrouwen in de tijd',
    title: trustTitle,
    key: ({ from, to, hasMoves, hasWitnesses, hasRecovered }) =>
      [
        `De lijn is de gemiddelde overtuiging van wie aan het einde van elke periode in een ring staat: 0 is de buitenste, 1 het midden; de schaal loopt van ${from} tot ${to}.`,
        ...(hasMoves ? ['Balken: bewegingen naar binnen omhoog, naar buiten gearceerd omlaag.'] : []),
        ...(hasWitnesses
          ? [
              `De gestreepte lijn volgt wie erbij was toen het gebeurde; het open punt is het laagste${hasRecovered ? ', het gevulde het herstel' : ''}.`,
            ]
          : []),
      ].join(' '),
    summary: (facts, f) =>
      [
        `${trustTitle(facts, f)}.`,
        ...(facts.first === null || facts.last === null
          ? []
          : [
              `De gemiddelde overtuiging ging van ${f.decimal(facts.first, 2)} naar ${f.decimal(facts.last, 2)} van 1.`,
            ]),
        ...(facts.shock === null ? [] : [shock(facts.shock, f)]),
      ].join(' '),
    point: ({ series, period, conviction, inward, outward, gravity, events }, f) =>
      [
        `${series === null ? '' : `${series}, `}${period}: ${conviction === null ? 'niemand in een ring' : `overtuiging ${f.decimal(conviction, 2)}`}`,
        ...(inward === null || outward === null ? [] : [traffic(inward, outward, f)]),
        ...(gravity === null ? [] : [`zwaartekracht ${signed(gravity, f)}`]),
        ...events,
      ].join('; '),
    shock,
    caption: 'Overtuiging, bewegingen en zwaartekracht per periode',
    period: 'Periode',
    conviction: 'Overtuiging',
    gravity: 'Zwaartekracht',
    people: 'Personen in ringen',
    inward: 'Bewegingen naar binnen',
    outward: 'Bewegingen naar buiten',
    witnesses: (count, f) => f.plural(count, THERE),
    emptyTitle: 'Geen lijn om te tekenen',
    emptyHint: 'Vertrouwen in de tijd vraagt om meer dan één periode, meer dan één ring en personen daarin.',
  },
  ringFunnel: {
    title: (ring) => `Binnen ${ring}`,
    hint: 'Selecteer een ring om die te openen.',
    summary: ({ ring, came, onward, isInnermost, here, further, outward, left }, f) =>
      `${f.plural(came, { one: '{n} persoon stond', other: '{n} personen stonden' })} ooit in ${ring}; ${isInnermost ? 'daar geconverteerd' : 'verder naar binnen gegaan'}: ${f.count(onward)}. Nu hier: ${f.count(here)}; verder naar binnen: ${f.count(further)}; verder naar buiten: ${f.count(outward)}${left > 0 ? `; uitdrukkelijk verloren: ${f.count(left)}` : ''}.`,
    came: 'Gekomen',
    onward: 'Verder naar binnen gegaan',
    again: 'Hier geconverteerd',
    stand: 'Waar ze nu staan',
    here: 'hier',
    further: 'verder naar binnen',
    outward: 'verder naar buiten',
    left: 'verloren',
    touched: (people, f) =>
      f.plural(people, { one: '{n} had er zelf contact mee', other: '{n} hadden er zelf contact mee' }),
    omitted: (touchpoints, f) =>
      f.plural(touchpoints, {
        one: '{n} zeldzamer touchpoint is geen stap.',
        other: '{n} zeldzamere touchpoints zijn geen stappen.',
      }),
    step: 'Stap',
    people: 'Personen die zo ver kwamen',
    shareOfBefore: 'Van de vorige stap',
  },
  changes: {
    caption: (period) => `Wat er werd van wie in elke ring stond: ${period}`,
    ring: 'Ring',
    atStart: 'Aan het begin',
    inward: 'Naar binnen',
    held: 'Gebleven',
    outward: 'Naar buiten',
    lost: 'Uitdrukkelijk verloren',
    entered: 'Van buiten gekomen',
    atEnd: 'Aan het eind',
    unknown: 'Totalen zeggen niet wie waarheen ging.',
  },
  content: {
    caption: 'Inhoud per niveau, en wat erna gebeurde',
    level: 'Niveau',
    entered: 'Hier ingestapt',
    intended: 'Hiervoor bedoeld',
    content: 'Geziene inhoud',
    touches: 'Contacten',
    inward: 'Daarna verder naar binnen gezien',
    nothing: 'Geen enkel contact hier noemt zijn inhoud.',
    note: 'Waargenomen, geen bewijs van een oorzaak.',
    thin: 'Minder dan 30 contacten zijn als weinig data gemarkeerd.',
  },
  multiples: {
    title: (first, last) => `De cirkels van ${first} tot ${last}`,
    key: 'Elke cirkel is een periode, zo groot als het aantal personen erin; alle op dezelfde schaal.',
    item: ({ period, people, conviction, inward, outward }, f) =>
      [
        `${period}: ${f.plural(people, PEOPLE)} in ringen`,
        ...(conviction === null ? [] : [`overtuiging ${f.decimal(conviction, 2)}`]),
        ...(inward === null || outward === null ? [] : [traffic(inward, outward, f)]),
      ].join('; '),
    caption: 'Personen per ring en periode',
    period: 'Periode',
    emptyTitle: 'Geen perioden om te vergelijken',
    emptyHint: 'De klantreizen liggen binnen één periode, of bevatten geen fasen.',
  },
}

function move({ kind, from, to }: StepFacts): string {
  switch (kind) {
    case 'entered':
      return `voor het eerst gezien in ${to}`
    case 'inward':
      return `naar binnen, van ${from} naar ${to}`
    case 'outward':
      return `naar buiten, van ${from} naar ${to}`
    case 'shaken':
      return `een slechte ervaring, naar buiten, van ${from} naar ${to}`
    case 'faded':
      return `stilte, naar buiten, van ${from} naar ${to}`
    case 'lost':
      return `uitdrukkelijk verloren vanuit ${from}`
    case 'returned':
      return `terug in ${to}`
  }
}

function way(facts: WayFacts, f: Formatter): string {
  const { actor, place, isLost, since, ringsBack, deepest, moves, stepsBack, conversions } = facts
  const back =
    ringsBack === 0
      ? 'zo ver naar binnen als ooit'
      : `${f.plural(ringsBack, { one: '{n} ring', other: '{n} ringen' })} terug vanaf ${deepest}`
  const stands =
    place !== null
      ? `${actor} staat sinds ${since} in ${place}, ${back}.`
      : isLost
        ? `${actor} ging op ${since} uitdrukkelijk verloren, na tot ${deepest} te zijn gekomen.`
        : `${actor} is in geen enkele ring gezien.`
  const counts = [
    f.plural(moves, MOVES),
    `waarvan ${f.count(stepsBack)} naar buiten`,
    f.plural(conversions, { one: '{n} conversie', other: '{n} conversies' }),
  ]
  return moves === 0 ? stands : `${stands} ${counts.join(', ')}.`
}

function trustTitle({ shock: facts, first, last, lines }: TrustTitleFacts, f: Formatter): string {
  if (facts !== null && facts.lowest !== null) {
    return facts.recovered === null
      ? `Het vertrouwen daalde na “${facts.event}” en is nog niet terug`
      : `Het vertrouwen daalde na “${facts.event}” en is terug sinds ${facts.recovered}`
  }
  const ahead = [...lines].filter(({ last: end }) => end !== null).sort((a, b) => (b.last ?? 0) - (a.last ?? 0))
  if (ahead.length > 1) return `${ahead[0]?.name ?? ''} eindigt voorop, op ${f.decimal(ahead[0]?.last ?? 0, 2)}`
  if (first === null || last === null) return 'Vertrouwen in de tijd'
  if (Math.abs(last - first) < 0.005) return `Het vertrouwen bleef op ${f.decimal(last, 2)}`
  return `Het vertrouwen ${last > first ? 'groeide' : 'daalde'} van ${f.decimal(first, 2)} naar ${f.decimal(last, 2)}`
}

function shock(facts: ShockFacts, f: Formatter): string {
  const { event, period, outward, usualOutward, witnesses, before, lowest, lowestPeriod, recovered } = facts
  const burst =
    outward === null
      ? `${event} (${period})`
      : `${event} (${period}): ${f.plural(outward, MOVES)} naar buiten${usualOutward === null ? '' : `, tegen ${f.decimal(usualOutward)} in een gewone periode ervoor`}`
  if (before === null) return `${burst}.`
  const whose = witnesses === null ? 'de gemiddelde overtuiging' : `de overtuiging van ${f.plural(witnesses, THERE)}`
  if (lowest === null) return `${event} (${period}): ${whose} zakte nooit onder ${f.decimal(before, 2)}.`
  const fell = `daalde van ${f.decimal(before, 2)} naar ${f.decimal(lowest, 2)} (${lowestPeriod ?? ''})`
  const back = recovered === null ? 'en is nog niet terug' : `en is terug sinds ${recovered}`
  return `${burst}. ${capital(whose)} ${fell} ${back}.`
}
