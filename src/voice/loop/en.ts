import type { Formatter } from '../common/formatter.js'
import type { LoopKeyFacts, LoopMessages, LoopTitleFacts, MultiplierFacts } from './loop-messages.js'

const people = (count: number, f: Formatter): string => f.plural(count, { one: '{n} person', other: '{n} people' })

const factor = (value: number, f: Formatter): string => f.decimal(value, value < 2 ? 2 : 1)

function title(facts: LoopTitleFacts, f: Formatter): string {
  const { k, beta, lastStage, multiplier, againShare, reachedShare } = facts
  if (k === null) return 'No loop to measure yet'
  if (!facts.referralsKnown) {
    if (reachedShare !== null)
      return `${f.percent(reachedShare)} got as far as “${lastStage}”; who brings whom is not recorded`
    return againShare > 0
      ? `${f.percent(againShare)} come round again; who brings whom is not recorded`
      : 'Nobody comes round again, and who brings whom is not recorded'
  }
  if (k === 0) {
    return facts.referredShare > 0
      ? `The loop does not close, though ${f.percent(facts.referredShare)} of newcomers were brought by others`
      : 'The loop does not close: nobody was brought by those before'
  }
  const who = facts.beginAt === null ? 'Every 100 people' : `Every 100 people who begin at “${facts.beginAt}”`
  const hundred = `${who} bring ${f.decimal(100 * k, k < 0.1 ? 1 : 0)} more`
  const each = beta === null || beta === 0 ? '' : `; each one who reaches “${lastStage}” brings ${factor(beta, f)}`
  const isAssumed = facts.betaStated && beta !== null && beta > 0
  const finding = isAssumed
    ? `If each one who reaches “${lastStage}” brings ${factor(beta, f)}, ${hundred.charAt(0).toLowerCase()}${hundred.slice(1)}`
    : `${hundred}${each}`
  if (multiplier.kind === 'not-bounded') return `${finding}: how far this goes cannot be bounded`
  return finding
}

function readingKey(facts: LoopKeyFacts): string {
  return [
    `Thickness counts people, ${facts.isOpen ? 'left to right' : 'clockwise'}${facts.hasRates ? '; beads: the share seen further in later' : ''}.`,
    ...(facts.hasDrivers || facts.hasTailDrivers
      ? [
          facts.hasTailDrivers
            ? `Blue: drivers (at the tail, ${facts.tailStated ? 'shares as stated' : 'shares of touches'})${facts.hasTwins ? ', full where they feed both ends' : ''}.`
            : 'Blue: drivers.',
        ]
      : []),
    ...(facts.hasBrought ? ['Magenta: brought by others.'] : []),
    ...(facts.hasReEntries ? ['Teal: come again.'] : []),
    ...(facts.hasSkips ? ['Streams in a stage’s colour: skip ahead.'] : []),
    ...(facts.hasStepBacks ? ['Brown: step back.'] : []),
    ...(facts.hasLost ? ['Hatched: lost.'] : []),
    ...(facts.hasOpen ? ['Dotted: under way.'] : []),
  ].join(' ')
}

function multiplierLines(facts: MultiplierFacts, f: Formatter): string[] {
  if (facts.kind === 'unknown') return []
  if (facts.kind === 'not-bounded') {
    return ['multiplier not bounded', ...(facts.low === null ? [] : [`at least ×${factor(facts.low, f)}`])]
  }
  const value = `multiplies ×${factor(facts.value, f)}`
  if (facts.low === null || facts.high === null) return [value]
  return [value, `${f.percent(0.95)}: ${factor(facts.low, f)} to ${factor(facts.high, f)}`]
}

/** The loop's texts in English. */
export const loopEn: LoopMessages = {
  title,
  readingKey,
  totalsDefinition: 'Made from totals; the numbers are as stated',
  summary: {
    people: (actors, stages, f) =>
      `${people(actors, f)} in ${f.plural(stages, { one: 'one stage', other: '{n} stages' })}.`,
    stage: (label, actors, onward, f) =>
      onward === null
        ? `${label}: ${f.count(actors)}.`
        : `${label}: ${f.count(actors)}, of whom ${f.percent(onward)} were later seen further in.`,
    ends: (lost, open, f) =>
      `${f.plural(lost, { one: '{n} was lost', other: '{n} were lost' })} and ${f.plural(open, { one: '{n} is', other: '{n} are' })} still under way.`,
    gain: (k, low, high, multiplier, f) =>
      [
        `The loop gain is ${factor(k, f)}${low === null || high === null ? '' : ` (95% interval ${factor(low, f)} to ${factor(high, f)})`}`,
        multiplier.kind === 'not-bounded'
          ? 'the multiplier is not bounded.'
          : multiplier.kind === 'bounded'
            ? `one person becomes ${factor(multiplier.value, f)} in the end.`
            : 'the multiplier is not known.',
      ].join('; '),
    reEntry: (actors, f) =>
      f.plural(actors, { one: '{n} person came round again.', other: '{n} people came round again.' }),
  },
  empty: {
    title: 'No loop to draw',
    noPeople: 'There are no people in these journeys.',
    noStages: 'No touch shows a stage. State the stages in the definition, or give the touchpoints theirs.',
  },
  notes: {
    hairlines: 'The finest lines are not to scale.',
    perThousand: 'No counts were given: numbers are per 1,000 at the first stage.',
    statedBeta: (beta, f) => `That each brings ${factor(beta, f)} is stated, not counted.`,
    audience: (size, noticed, won, f) =>
      `Each reaches ${f.plural(size, { one: '{n} person', other: '{n} people' })}; ${noticed === null ? '' : `${f.percent(noticed)} notice, and `}${f.percent(won)} of these come.`,
    statedAside: 'The magenta segments show those who were counted.',
    unstaged: (actors, f) =>
      f.plural(actors, { one: '{n} person never shows a stage.', other: '{n} people never show a stage.' }),
    noReferrals: 'No row names who brought whom, so the loop’s gain is not known.',
    bases: (beginAt) =>
      `The gain counts what people who begin at ${beginAt} bring; the share of those who begin there also counts whom others, who began further in, brought.`,
    unobserved: (moves, f) =>
      f.plural(moves, {
        one: '{n} move runs across a gap that nobody observed.',
        other: '{n} moves run across gaps that nobody observed.',
      }),
    byTouchpoint: 'No channels are known: touchpoints stand for them.',
    thinTail: (actors, f) => `Few people reached the last stage (${f.count(actors)}).`,
    unusable: (count, f) =>
      f.plural(count, { one: '{n} unusable number was ignored.', other: '{n} unusable numbers were ignored.' }),
  },
  label: {
    lost: (actors) => `${actors} lost`,
    open: (actors) => `${actors} under way`,
    midway: (actors) => `${actors} begin here`,
    otherDrivers: (share) => `Others ${share}`,
    noDriver: 'Unknown',
    eachBrings: 'each brings',
    ifEachBrings: 'if each brings',
    ofReached: (size) => `of ${size} reached`,
    broughtEarlier: 'brought earlier on',
    broughtEarlierShort: (actors) => `${actors} brought`,
    factor: (beta) => `×${beta}`,
    gain: 'loop gain',
    multiplier: multiplierLines,
    noReferrals: 'referrals not recorded',
    again: 'come again',
    medianTime: (duration) => `median ${duration}`,
    ofNewcomers: (share) => `${share} of those who begin here`,
    flow: {
      advance: (actors) => `${actors} on`,
      skip: (actors) => `${actors} skip ahead`,
      stepBack: (actors) => `${actors} step back`,
      reEntry: (actors) => `${actors} come again`,
    },
    reEntryOf: (actors, all) => `${actors} of the ${all} who come again`,
    toReEntry: (duration) => `${duration} to come again`,
    toReferral: (duration) => `${duration} to bring one`,
  },
  kind: {
    advance: 'Moves on',
    skip: 'Skips ahead',
    stepBack: 'Steps back',
    reEntry: 'Comes round again',
    referral: 'Brings new people',
  },
  direction: { inbound: 'inbound', outbound: 'outbound', mixed: 'both' },
  influence: { direct: 'direct', indirect: 'indirect', mixed: 'both' },
  medium: { paid: 'paid', organic: 'organic', mixed: 'both' },
  item: {
    stage: (label, actors, onward, f) =>
      onward === null
        ? `${label}: ${people(actors, f)} ever here.`
        : `${label}: ${people(actors, f)} ever here, ${onward} later seen further in.`,
    lost: (label, actors, f) => `${people(actors, f)} lost at ${label}.`,
    open: (label, actors, f) => `${people(actors, f)} still under way at ${label}.`,
    lostTitle: (label) => `Lost at ${label}`,
    openTitle: (label) => `Still under way at ${label}`,
    flow: ({ kind, from, to, actors, moves }, f) => {
      const how = { advance: 'moved on', skip: 'skipped ahead', stepBack: 'stepped back', reEntry: 'came round again' }[
        kind
      ]
      const times = moves > actors ? `, ${f.count(moves)} times in all` : ''
      return `${people(actors, f)} ${how} from ${from} to ${to}${times}.`
    },
    flowTitle: ({ kind, from, to }) => {
      const name = { advance: 'On', skip: 'Skipping ahead', stepBack: 'Stepping back', reEntry: 'Coming round again' }[
        kind
      ]
      return from === to ? `${name}: ${from}` : `${name}: ${from} to ${to}`
    },
    joint: (last, beta, referred, f) =>
      beta === null
        ? `${last} bring nobody: nobody is there.`
        : `${last} brought ${people(referred, f)}: each brings ${factor(beta, f)}.`,
    jointElsewhere: (last, from, referred, f) =>
      `${last} brought nobody; ${f.list(from)} brought ${people(referred, f)}.`,
    jointTitle: (last, first) => `${last} bring ${first}`,
    lap: (lap, label, f) => `Lap ${f.count(lap)}. ${label}`,
    otherReferral: (from, actors, f) => `${from} brought ${people(actors, f)}.`,
    midway: (label, actors, f) => `${people(actors, f)} begin at ${label}.`,
    midwayTitle: (label) => `Beginning at ${label}`,
    mouthDriver: (label, count, share, f) => `${label} brings ${people(count, f)} to the mouth, ${share} of them.`,
    tailDriver: (label, count, share, f) =>
      count === null
        ? `${label}: ${share} of what feeds the last stage, as stated.`
        : `${label}: ${f.plural(count, { one: '{n} touch', other: '{n} touches' })} at the last stage, ${share}.`,
    mouthTitle: (label) => `${label}, at the mouth`,
    tailTitle: (label) => `${label}, at the tail`,
  },
  keys: { incoming: 'next that comes in', outgoing: 'next that goes out', loss: 'steepest loss, then the next' },
  fact: {
    part: 'Part',
    count: 'People',
    share: 'Share',
    moves: 'Moves',
    unobserved: 'Of them across a gap',
    people: 'People ever here',
    visits: 'Arrivals, gross',
    onward: 'Later seen further in',
    began: 'Began here',
    brought: 'Brought by others',
    standing: 'Stand here now',
    question: 'Question',
    touches: 'Touches',
    base: 'of',
    eachBrings: 'Each brings',
    audience: 'Audience of each',
    interval: '95% interval',
    direction: 'Direction',
    influence: 'Influence',
    medium: 'Medium',
  },
  row: {
    caption: 'The loop in numbers',
    ever: (stage) => `${stage}: ever here`,
    onward: (stage) => `${stage}: later seen further in`,
    lost: (stage) => `${stage}: lost`,
    open: (stage) => `${stage}: still under way`,
    ended: (stage) => `${stage}: ended well`,
    settled: (stage) => `${stage}: converted, not seen since`,
    began: (stage) => `${stage}: began here`,
    referral: (from, to) => `${from} brought to ${to}`,
    unobserved: (moves, unobserved) => `${moves} (${unobserved} across a gap)`,
    unknownStage: 'no stage',
    mouth: (driver) => `Driver at the mouth: ${driver}`,
    midway: (driver) => `Driver of those who begin further in: ${driver}`,
    tail: (driver) => `Driver at the tail (touches): ${driver}`,
    tailStated: (driver) => `Driver at the tail: ${driver}`,
    gain: 'Loop gain',
    multiplier: 'Multiplier',
    notBounded: 'not bounded',
    generations: 'Generations to 95% of the multiplier',
    elasticity: 'Elasticity of the multiplier to a stage',
  },
}
