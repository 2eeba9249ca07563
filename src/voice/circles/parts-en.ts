import { uncapital } from '../../foundation/capital.js'
import type { Formatter } from '../common/formatter.js'
import type { CirclesPartsMessages, ShockFacts, StepFacts, TrustTitleFacts, WayFacts } from './parts-messages.js'
import { signed } from './signed.js'

const THERE = { one: 'the only one who was there', other: 'the {n} who were there' } as const

function traffic(inward: number, outward: number, f: Formatter): string {
  return `${f.plural(inward, { one: '{n} move', other: '{n} moves' })} inward, ${f.count(outward)} outward`
}

/** The opt-in parts of the circles in English. */
export const circlesPartsEn: CirclesPartsMessages = {
  follow: {
    label: 'Follow a person',
    command: 'Go to the way of the person who is followed',
    previous: 'Previous person',
    next: 'Next person',
    summary: way,
    unknown: (actor) => `These journeys hold nobody called “${actor}”.`,
    step: (facts) => `${facts.date}: ${move(facts)}${facts.touchpoint === null ? '' : `, at ${facts.touchpoint}`}.`,
    stepTitle: move,
    date: 'When',
    touchpoint: 'Where',
    key: (from, until) => `Along the path time runs clockwise, from ${from} to ${until}.`,
    path: ({ silence, hasOutward, hasTouches, hasConversions }) =>
      [
        ...(silence === null ? [] : [`Dotted: more than ${silence} of silence.`]),
        ...(hasOutward ? ['Dashed: outward.'] : []),
        ...(hasTouches ? ['Open points: touches.'] : []),
        ...(hasConversions ? ['Diamonds: conversions.'] : []),
      ].join(' '),
    now: 'now',
  },
  groups: {
    by: (dimension) => `By ${dimension}`,
    byCohort: 'By first contact',
    others: 'Others',
    unknown: 'Not known',
    cell: (group, ring, people, share, f) =>
      `${group} in ${ring}: ${f.plural(people, { one: '{n} person', other: '{n} people' })}${share === null ? '' : `, ${f.percent(share)} of the ring`}.`,
    people: 'People',
    shareOfRing: 'Of the ring',
    shareOfGroup: 'Of the group',
    conviction: 'mean conviction',
    table: (by, period) => `People per ring, ${by}: ${period}`,
    total: 'All rings',
    needJourneys: 'Groups need journeys: totals do not say who is who.',
  },
  reentry: {
    note: (label) => `Dashed arcs: ${label}.`,
    label: (actors, medianMs, f) =>
      `${f.count(actors)} came round again${medianMs === null ? '' : `, ${f.duration(medianMs)} after first touch (median)`}`,
    item: (from, to, moves, f) =>
      `After a conversion in ${from}, ${f.plural(moves, { one: '{n} new cycle', other: '{n} new cycles' })} began in ${to}.`,
    title: (from, to) => `${from}, round again to ${to}`,
    moves: 'New cycles',
    actors: 'People',
    loopTime: 'First touch to first new cycle, median',
  },
  trust: {
    label: 'Trust over time',
    title: trustTitle,
    key: ({ from, to, hasMoves, hasWitnesses, hasRecovered }) =>
      [
        `The line is the mean conviction of those in rings at each period’s end: 0 outermost, 1 centre; the scale shows ${from} to ${to}.`,
        ...(hasMoves ? ['Bars: moves inward upward, moves outward hatched downward.'] : []),
        ...(hasWitnesses
          ? [
              `The dashed line follows those who were there when it happened; the hollow point is its lowest${hasRecovered ? ', the filled one where it is back' : ''}.`,
            ]
          : []),
      ].join(' '),
    summary: (facts, f) =>
      [
        `${trustTitle(facts, f)}.`,
        ...(facts.first === null || facts.last === null
          ? []
          : [`Mean conviction went from ${f.decimal(facts.first, 2)} to ${f.decimal(facts.last, 2)} of 1.`]),
        ...(facts.shock === null ? [] : [shock(facts.shock, f)]),
      ].join(' '),
    point: ({ series, period, conviction, inward, outward, gravity, events }, f) =>
      [
        `${series === null ? '' : `${series}, `}${period}: ${conviction === null ? 'nobody in a ring' : `conviction ${f.decimal(conviction, 2)}`}`,
        ...(inward === null || outward === null ? [] : [traffic(inward, outward, f)]),
        ...(gravity === null ? [] : [`gravity ${signed(gravity, f)}`]),
        ...events,
      ].join('; '),
    shock,
    caption: 'Conviction, moves and gravity per period',
    period: 'Period',
    conviction: 'Conviction',
    gravity: 'Gravity',
    people: 'People in rings',
    inward: 'Moves inward',
    outward: 'Moves outward',
    witnesses: (count, f) => f.plural(count, THERE),
    emptyTitle: 'No line to draw',
    emptyHint: 'Trust over time needs more than one period, more than one ring, and people in them.',
  },
  ringFunnel: {
    title: (ring) => `Inside ${ring}`,
    hint: 'Select a ring to open it.',
    summary: ({ ring, came, onward, isInnermost, here, further, outward, left }, f) =>
      `${f.plural(came, { one: '{n} person', other: '{n} people' })} ever stood in ${ring}; ${f.count(onward)} ${isInnermost ? 'converted there' : 'moved on inward'}. Now ${f.plural(here, { one: '{n} stands', other: '{n} stand' })} here, ${f.count(further)} further in, ${f.count(outward)} further out${left > 0 ? `, and ${f.plural(left, { one: '{n} was', other: '{n} were' })} explicitly lost` : ''}.`,
    came: 'Came',
    onward: 'Moved on inward',
    again: 'Converted here',
    stand: 'Where they stand now',
    here: 'here',
    further: 'further in',
    outward: 'further out',
    left: 'lost',
    touched: (people, f) => f.plural(people, { one: '{n} touched it in person', other: '{n} touched it themselves' }),
    omitted: (touchpoints, f) =>
      f.plural(touchpoints, { one: '{n} rarer touchpoint is no step.', other: '{n} rarer touchpoints are no steps.' }),
    step: 'Step',
    people: 'People who came so far',
    shareOfBefore: 'Of the step before',
  },
  changes: {
    caption: (period) => `What became of those in each ring: ${period}`,
    ring: 'Ring',
    atStart: 'At the start',
    inward: 'Moved in',
    held: 'Held',
    outward: 'Moved out',
    lost: 'Explicitly lost',
    entered: 'Came from outside',
    atEnd: 'At the end',
    unknown: 'Totals do not say who moved where.',
  },
  content: {
    caption: 'Content per level, and what happened after it',
    level: 'Level',
    entered: 'Entered here',
    intended: 'Meant for it',
    content: 'Content met',
    touches: 'Touches',
    inward: 'Next seen further in',
    nothing: 'No touch here names its content.',
    note: 'Observed, not a proof of cause.',
    thin: 'Fewer than 30 touches are marked thin.',
  },
  multiples: {
    title: (first, last) => `The circles from ${first} to ${last}`,
    key: 'Each circle is a period, as large as the number of people in it; all on one scale.',
    item: ({ period, people, conviction, inward, outward }, f) =>
      [
        `${period}: ${f.plural(people, { one: '{n} person', other: '{n} people' })} in rings`,
        ...(conviction === null ? [] : [`conviction ${f.decimal(conviction, 2)}`]),
        ...(inward === null || outward === null ? [] : [traffic(inward, outward, f)]),
      ].join('; '),
    caption: 'People per ring and period',
    period: 'Period',
    emptyTitle: 'No periods to compare',
    emptyHint: 'The journeys lie within one period, or carry no stages.',
  },
}

function move({ kind, from, to }: StepFacts): string {
  switch (kind) {
    case 'entered':
      return `first seen in ${to}`
    case 'inward':
      return `inward from ${from} to ${to}`
    case 'outward':
      return `outward from ${from} to ${to}`
    case 'shaken':
      return `a bad experience, outward from ${from} to ${to}`
    case 'faded':
      return `silence, outward from ${from} to ${to}`
    case 'lost':
      return `explicitly lost from ${from}`
    case 'returned':
      return `back in ${to}`
  }
}

function way(facts: WayFacts, f: Formatter): string {
  const { actor, place, isLost, since, ringsBack, deepest, moves, stepsBack, conversions } = facts
  const back =
    ringsBack === 0
      ? 'as far in as ever'
      : `${f.plural(ringsBack, { one: '{n} ring', other: '{n} rings' })} back from ${deepest}`
  const stands =
    place !== null
      ? `${actor} stands in ${place} since ${since}, ${back}.`
      : isLost
        ? `${actor} was explicitly lost on ${since}, having been as far in as ${deepest}.`
        : `${actor} has not been seen in a ring.`
  const counts = [
    f.plural(moves, { one: '{n} move', other: '{n} moves' }),
    `${f.count(stepsBack)} of them outward`,
    f.plural(conversions, { one: '{n} conversion', other: '{n} conversions' }),
  ]
  return moves === 0 ? stands : `${stands} ${counts.join(', ')}.`
}

function trustTitle({ shock: facts, first, last, lines }: TrustTitleFacts, f: Formatter): string {
  if (facts !== null && facts.lowest !== null) {
    return facts.recovered === null
      ? `Trust fell after “${facts.event}” and is not back yet`
      : `Trust fell after “${facts.event}” and is back since ${facts.recovered}`
  }
  const ahead = [...lines].filter(({ last: end }) => end !== null).sort((a, b) => (b.last ?? 0) - (a.last ?? 0))
  if (ahead.length > 1) return `${ahead[0]?.name ?? ''} comes out ahead, at ${f.decimal(ahead[0]?.last ?? 0, 2)}`
  if (first === null || last === null) return 'Trust over time'
  if (Math.abs(last - first) < 0.005) return `Trust held at ${f.decimal(last, 2)}`
  return `Trust ${last > first ? 'grew' : 'fell'} from ${f.decimal(first, 2)} to ${f.decimal(last, 2)}`
}

function shock(facts: ShockFacts, f: Formatter): string {
  const { event, period, outward, usualOutward, witnesses, before, lowest, lowestPeriod, recovered } = facts
  const burst =
    outward === null
      ? `${event} (${period})`
      : `${event}: ${f.plural(outward, { one: '{n} move', other: '{n} moves' })} outward in ${period}${usualOutward === null ? '' : `, against ${f.decimal(usualOutward)} in a usual period before`}`
  if (before === null) return `${burst}.`
  const whose = witnesses === null ? 'Mean conviction' : `The conviction of ${f.plural(witnesses, THERE)}`
  if (lowest === null) return `${event} (${period}): ${uncapital(whose)} never fell below its ${f.decimal(before, 2)}.`
  const fell = `fell from ${f.decimal(before, 2)} to ${f.decimal(lowest, 2)} (${lowestPeriod ?? ''})`
  const back = recovered === null ? 'and is not back yet' : `and is back since ${recovered}`
  return `${burst}. ${whose} ${fell} ${back}.`
}
