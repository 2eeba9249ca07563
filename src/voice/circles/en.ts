import { capital } from '../../foundation/capital.js'
import type { Formatter } from '../common/formatter.js'
import type { CirclesKeyFacts, CirclesMessages, CirclesTitleFacts } from './circles-messages.js'
import { quarterOf, yearText } from './quarter-of.js'
import { signed } from './signed.js'

const PEOPLE = { one: '{n} person', other: '{n} people' } as const
const MOVES = { one: '{n} move', other: '{n} moves' } as const
const LONG_UNITS = { decade: 'decade', century: 'century' } as const

const SCALES = {
  area: 'A ring is as large as the number of people in it.',
  log: 'The area of a ring grows with the logarithm of the people in it.',
  equal: 'Schematic: all rings are equally thick, whatever their number of people.',
} as const

function traffic(inward: number, outward: number, f: Formatter): string {
  return `${f.plural(inward, MOVES)} inward, ${f.count(outward)} outward`
}

/** What the angle of a dot tells. */
function angle({ by, hasAngle }: CirclesKeyFacts): string {
  if (by === null) return 'at an angle without meaning'
  return hasAngle
    ? `its angle and colour those of its ${by}`
    : `its colour that of its ${by}, at an angle without meaning`
}

/** Names only what is drawn. */
function trafficKey({ hasInward, hasOutward, hasLosses, hasArcs, hasJumpsInCrossings }: CirclesKeyFacts): string[] {
  const arrows =
    hasInward && hasOutward
      ? 'In the gap, solid arrows lead inward, dashed ones outward.'
      : hasInward
        ? 'In the gap, solid arrows lead inward.'
        : 'In the gap, dashed arrows lead outward.'
  return [
    ...(hasInward || hasOutward ? [arrows] : []),
    ...(hasLosses ? ['The hatched arrow: explicitly lost.'] : []),
    ...(hasArcs ? ['Arcs skip a ring.'] : []),
    ...(hasJumpsInCrossings
      ? ['In and out count crossings of a boundary: a jump is one move, but crosses several.']
      : []),
  ]
}

/** The circles in English. */
export const circlesEn: CirclesMessages = {
  title,
  readingKey: (facts, f) =>
    [
      ...(facts.hasRings ? [SCALES[facts.scale]] : []),
      ...(facts.hasGround ? ['The hatched disc is where people stood.'] : []),
      ...(facts.dotsShown
        ? [
            facts.actorsPerDot === 1
              ? `One dot is one person, ${angle(facts)}.`
              : `One dot stands for ${f.count(facts.actorsPerDot)} people, ${angle(facts)}.`,
          ]
        : []),
      ...trafficKey(facts),
      ...(facts.hasTicks ? ['Ticks at the centre are people who converted, longer for twice and more.'] : []),
    ].join(' '),
  summary: (facts, f) =>
    [
      `Conversion circles, from the outermost ring inward: ${f.list(facts.rings.map(({ name, people }) => `${name} ${f.count(people)}`))}.`,
      `${f.count(facts.members)} of ${f.plural(facts.actors, PEOPLE)} ${f.plural(facts.members, { one: 'stands', other: 'stand' })} in a ring${facts.outside > 0 ? `, ${f.plural(facts.outside, { one: '{n} has', other: '{n} have' })} not been seen in one` : ''}${facts.left > 0 ? `, ${f.plural(facts.left, { one: '{n} was', other: '{n} were' })} explicitly lost` : ''}.`,
      ...(facts.movesKnown
        ? [
            `${facts.period === null ? 'In the whole time' : `In ${facts.period}`} there ${f.plural(facts.inward, { one: 'was {n} move', other: 'were {n} moves' })} inward and ${f.count(facts.outward)} outward.`,
          ]
        : []),
      ...(facts.cyclesKnown
        ? [
            facts.once + facts.twice + facts.thrice === 0
              ? 'Nobody converted.'
              : `${f.plural(facts.once, PEOPLE)} converted once, ${f.count(facts.twice)} twice, ${f.count(facts.thrice)} more often.`,
          ]
        : []),
      ...(facts.meanConviction === null ? [] : [`Mean conviction is ${f.decimal(facts.meanConviction, 2)} of 1.`]),
      ...(facts.gravity === null ? [] : [`Gravity is ${signed(facts.gravity, f)}.`]),
    ].join(' '),
  period: (unit, startMs, f) => {
    if (unit === 'day') return f.date(startMs)
    if (unit === 'week') return `week of ${f.date(startMs)}`
    if (unit === 'month') return f.month(startMs)
    if (unit === 'quarter') return `Q${quarterOf(startMs)} ${yearText(startMs, f)}`
    if (unit === 'year') return yearText(startMs, f)
    return `${LONG_UNITS[unit]} from ${f.month(startMs)}`
  },
  numberedPeriod: (number, f) => `period ${f.count(number)}`,
  wholeTime: 'the whole time',
  wholeTimeShort: 'Whole time',
  inward: (count, f) => `${f.count(count)} in`,
  outward: (count, f) => `${f.count(count)} out`,
  entered: (count, f) => `${f.count(count)} came`,
  left: (count, f) => `${f.count(count)} left`,
  straightHere: (count, f) => `straight here: ${f.count(count)}`,
  cohort: 'time of first contact',
  moves: (count, f) => f.plural(count, MOVES),
  cycles: (once, twice, thrice, f) =>
    `Converted once ${f.count(once)} · twice ${f.count(twice)} · more ${f.count(thrice)}`,
  table: {
    caption: (period) => `People per ring and their moves: ${period}`,
    ring: 'Ring',
    people: 'People',
    share: 'Share',
    conviction: 'Conviction',
    entered: 'First seen here',
    inward: 'Moves inward to here',
    outward: 'Moves outward to here',
    crossedInward: 'Crossings inward, outer boundary',
    crossedOutward: 'Crossings outward, outer boundary',
    left: 'Lost from here',
    atStart: 'Here at the start',
    movedInward: 'Of them moved inward',
    held: 'Of them held',
    movedOutward: 'Of them moved outward',
    outside: 'Not yet in a ring',
    gone: 'Explicitly lost',
  },
  item: {
    ring: (name, people, share, f) =>
      `${name}: ${f.plural(people, PEOPLE)}${share === null ? '' : `, ${f.percent(share)} of those in rings`}.`,
    boundaryTitle: (from, to) => `${from} → ${to}`,
    crossing: (from, to, count, f) =>
      `The boundary from ${from} to ${to} was crossed ${f.plural(count, { one: '{n} time', other: '{n} times' })}.`,
    crossings: 'Crossings',
    steps: 'By steps of one ring',
    move: (from, to, count, f) => `${f.plural(count, MOVES)} from ${from} to ${to}.`,
    enterTitle: (ring) => `First seen in ${ring}`,
    enter: (ring, count, f) =>
      `${f.plural(count, { one: '{n} person was', other: '{n} people were' })} first seen in ${ring}.`,
    leaveTitle: 'Explicitly lost',
    leave: (count, f) =>
      `${f.plural(count, { one: '{n} explicit loss', other: '{n} explicit losses' })}, from any ring.`,
    people: 'People',
    shareInside: 'Of those in rings',
    conviction: 'Conviction, 0 to 1',
    firstHere: 'First seen here',
    cameInward: 'Moves inward to here',
    cameOutward: 'Moves outward to here',
    moves: 'Moves',
    jumpsAcross: 'By jumps over several rings',
    ofThoseAtStart: (count, f) => `Of ${f.count(count)} here at the start`,
    movedInward: 'moved inward',
    held: 'held',
    movedOutward: 'moved outward',
    lost: 'explicitly lost',
    jump: 'Jump over several rings',
  },
  timeline: {
    label: 'Time',
    play: 'Play',
    pause: 'Pause',
    value: (period, inward, outward, f) =>
      inward === null || outward === null ? period : `${period}: ${traffic(inward, outward, f)}`,
    event: (label, date) => `${label}, ${date}`,
  },
  noStages: {
    title: 'No rings to draw',
    hint: 'The journeys carry no stages. Name a stage column, or give each touchpoint its stage.',
  },
  nobodyInside: {
    title: 'Nobody stands in a ring',
    hint: 'No touch carries one of the stages, so nobody has been seen in a ring yet.',
  },
  guessedFromTotals: 'Drawn from totals: dots show how many, not who, and cannot be followed over time.',
  partialPeriod: 'This period was observed in part only.',
  tooThin: (rings, others, f) =>
    `Too thin here to show dots: ${f.list([...rings, ...(others > 0 ? [f.plural(others, { one: '{n} other ring', other: '{n} other rings' })] : [])])}.`,
  undrawnJumps: (moves, f) =>
    f.plural(moves, { one: '{n} rarer jump is not drawn.', other: '{n} rarer jumps are not drawn.' }),
  unobserved: (moves, f) =>
    f.plural(moves, {
      one: '{n} move has an unobserved middle: it is counted as a move, but at no boundary.',
      other: '{n} moves have an unobserved middle: they are counted as moves, but at no boundary.',
    }),
  tick: (actorsPerTick, f) => f.plural(actorsPerTick, { one: 'One tick: {n} person.', other: 'One tick: {n} people.' }),
  decay: (ms, steps, f) =>
    `Each ${f.duration(ms)} of silence counts as one ring outward: ${f.plural(steps, { one: '{n} step', other: '{n} steps' })}, which the moves leave out.`,
  notYetIn: (outside, left, f) =>
    [
      ...(outside > 0
        ? [f.plural(outside, { one: '{n} person is not yet in a ring.', other: '{n} people are not yet in a ring.' })]
        : []),
      ...(left > 0
        ? [f.plural(left, { one: '{n} person was explicitly lost.', other: '{n} people were explicitly lost.' })]
        : []),
    ].join(' '),
  hollow: (actorsPerDot, f) => `A hollow dot: fewer than ${f.plural(actorsPerDot, PEOPLE)}.`,
}

function title(facts: CirclesTitleFacts, f: Formatter): string {
  const { members, left, innermost, atCentre, inward, outward, period, shock, movesKnown } = facts
  if (members === 0) {
    return left > 0
      ? `Nobody is left in a ring: ${f.plural(left, { one: '{n} person was', other: '{n} people were' })} explicitly lost`
      : 'Nobody stands in a ring'
  }
  if (period !== null && movesKnown) {
    if (inward === 0 && outward === 0) return `${capital(period)}: nobody moved between rings`
    return `${capital(period)}: ${traffic(inward, outward, f)}`
  }
  if (shock !== null) {
    return `Trust was shaken in ${shock.period}; over the whole time ${traffic(inward, outward, f)}`
  }
  const centre =
    atCentre === 0
      ? `Nobody stands at the centre (${innermost})`
      : `${f.percent(atCentre / members)} stand at the centre (${innermost})`
  if (!movesKnown || inward + outward === 0) return centre
  if (outward === 0) return `${centre}; nobody ever moved outward`
  return `${centre}; ${traffic(inward, outward, f)}`
}
