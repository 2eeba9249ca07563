import type { LoopLayout } from '../../layout/loop/loop-layout.js'
import type { Audience } from '../../measures/loop/beta-of-audience.js'
import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import type { ChartDescription } from '../common/chart-description.js'
import type { CommonMessages } from '../common/common-messages.js'
import { commonEn } from '../common/en.js'
import { createFormatter, type Formatter } from '../common/formatter.js'
import { lateDescription } from '../common/late-description.js'
import { lacksConversion } from '../common/set-notes.js'
import { withStageNames } from '../common/with-stage-names.js'
import { isTailStated } from './driver-shares.js'
import { loopEn } from './en.js'
import type { LoopKeyFacts, LoopMessages } from './loop-messages.js'
import { loopTable } from './loop-table.js'
import { gainBase, multiplierFacts, reEntryShare } from './loop-texts.js'

/** What `describeLoop` may be told. */
export interface DescribeLoopOptions {
  /** Default: English. */
  readonly messages?: LoopMessages | undefined
  readonly common?: CommonMessages | undefined
  readonly formatter?: Formatter | undefined
  /** True where the picture draws hairlines that are not to scale. */
  readonly hasHairlines?: boolean | undefined
  /** The drawn picture, so that the key names what is in it alone; null: numbers only. */
  readonly layout?: LoopLayout | null | undefined
  /** Notes on the data that stand before those on the loop. */
  readonly notes?: readonly string[] | undefined
}

const THIN_TAIL = 30

/**
 * The loop in words and as a table. Pure; what a title does not need, such as the table, is written when it is first
 * read. Cost linear in stages, flows and drivers.
 */
export function describeLoop(given: LoopMeasure, options: DescribeLoopOptions = {}): ChartDescription {
  const { messages = loopEn, common = commonEn, formatter: f = createFormatter('en'), notes = [] } = options
  const measure = withStageNames(given, common)
  const empty = emptyNotice(measure, messages)
  return lateDescription(
    {
      title: titleOf(measure, messages, f, lacksConversion(notes, common)),
      readingKey: empty === null ? messages.readingKey(keyFacts(measure, options.layout ?? null)) : '',
      notes: [...notes, ...notesOf(measure, options.hasHairlines ?? false, messages, f)],
      ...(empty === null ? {} : { empty }),
    },
    {
      summary: () => summaryOf(measure, messages, f),
      table: () => loopTable(measure, messages, f),
      definition: () => (measure.rules === null ? messages.totalsDefinition : common.definition(measure.rules, f)),
    },
  )
}

/** What is drawn; without a picture, what there is to draw. */
function keyFacts(measure: LoopMeasure, layout: LoopLayout | null): LoopKeyFacts {
  const tailStated = isTailStated(measure.drivers)
  if (layout === null) {
    const { drivers, flows, referrals, stages } = measure
    return {
      isOpen: false,
      hasTwins: false,
      hasRates: stages.some(({ onward }) => onward !== null && onward.rate !== null),
      hasDrivers: drivers.mouth.length > 0 || stages.slice(1).some(({ entered }) => entered > 0),
      hasTailDrivers: drivers.tail.length > 0,
      tailStated,
      hasBrought: referrals.some(({ actors }) => actors > 0),
      hasReEntries: flows.some(({ kind, actors }) => kind === 'reEntry' && actors > 0),
      hasSkips: flows.some(({ kind, actors }) => kind === 'skip' && actors > 0),
      hasStepBacks: flows.some(({ kind, actors }) => kind === 'stepBack' && actors > 0),
      hasLost: stages.some(({ lost }) => lost > 0),
      hasOpen: stages.some(({ open }) => open > 0),
    }
  }
  const { beads, tributaries, chords, joint, exits } = layout
  const known = chords.filter(({ isUnknown }) => !isUnknown)
  return {
    isOpen: layout.isOpen,
    hasTwins:
      tributaries.some(({ isTwin }) => isTwin) && !tributaries.every(({ at, isTwin }) => isTwin || at === 'midway'),
    hasRates: beads.length > 0,
    hasDrivers: tributaries.some(({ at }) => at !== 'tail'),
    hasTailDrivers: tributaries.some(({ at }) => at === 'tail'),
    tailStated,
    hasBrought: joint?.isClosed === true || known.some(({ kind }) => kind === 'referral'),
    hasReEntries: known.some(({ kind }) => kind === 'reEntry'),
    hasSkips: known.some(({ kind }) => kind === 'skip'),
    hasStepBacks: known.some(({ kind }) => kind === 'stepBack'),
    hasLost: exits.some(({ kind }) => kind === 'lost'),
    hasOpen: exits.some(({ kind }) => kind === 'open'),
  }
}

function titleOf(measure: LoopMeasure, messages: LoopMessages, f: Formatter, cannotConvert: boolean): string {
  const { gain, stages, drivers } = measure
  return messages.title(
    {
      k: gain.k,
      beginAt: gainBase(measure),
      beta: gain.beta.value,
      betaStated: gain.beta.stated,
      lastStage: stages.at(-1)?.label ?? '',
      multiplier: multiplierFacts(gain.multiplier),
      referredShare: drivers.referredShare,
      referralsKnown: measure.referralsKnown,
      againShare: reEntryShare(measure),
      reachedShare: cannotConvert ? (stages.at(-1)?.actors ?? 0) / Math.max(1, measure.totals.staged) : null,
    },
    f,
  )
}

function summaryOf(measure: LoopMeasure, messages: LoopMessages, f: Formatter): string {
  const { summary } = messages
  const { totals, stages, gain } = measure
  const sentences = [summary.people(totals.staged, stages.length, f)]
  for (const stage of stages) sentences.push(summary.stage(stage.label, stage.actors, stage.onward?.rate ?? null, f))
  sentences.push(summary.ends(totals.lost, totals.open, f))
  const again = measure.flows.reduce((most, flow) => (flow.kind === 'reEntry' ? most + flow.actors : most), 0)
  if (measure.timeToReEntry.actors > 0 || again > 0) {
    sentences.push(summary.reEntry(measure.timeToReEntry.actors || again, f))
  }
  if (gain.k !== null && measure.referralsKnown) {
    const { low = null, high = null } = gain.interval ?? {}
    sentences.push(summary.gain(gain.k, low, high, multiplierFacts(gain.multiplier), f))
  }
  return f.sentences(sentences)
}

function notesOf(measure: LoopMeasure, hasHairlines: boolean, messages: LoopMessages, f: Formatter): string[] {
  const { notes } = messages
  const { gain, totals, drivers, issues } = measure
  const found: string[] = []
  if (totals.unstaged > 0) found.push(notes.unstaged(totals.unstaged, f))
  if (issues.some((issue) => issue.kind === 'assumed-base')) found.push(notes.perThousand)
  if (gain.beta.stated && gain.beta.value !== null) {
    found.push(notes.statedBeta(gain.beta.value, f))
    if (gain.beta.audience) found.push(audienceNote(gain.beta.audience, notes, f))
    if (measure.rules !== null && measure.referrals.length > 0) found.push(notes.statedAside)
  } else if (gain.beta.base > 0 && gain.beta.base < THIN_TAIL) found.push(notes.thinTail(gain.beta.base, f))
  const unobserved = measure.flows.reduce((sum, flow) => sum + (flow.unobserved ?? 0), 0)
  if (unobserved > 0) found.push(notes.unobserved(unobserved, f))
  if (!measure.referralsKnown && totals.staged > 0) found.push(notes.noReferrals)
  const beginAt = gainBase(measure)
  if (beginAt !== null && measure.referralsKnown && (gain.k ?? 0) > 0) found.push(notes.bases(beginAt))
  if (drivers.by === 'touchpoint' && drivers.mouth.length > 0) found.push(notes.byTouchpoint)
  const unusable = measure.issues.filter((issue) => issue.severity === 'warning')
  if (unusable.length > 0)
    found.push(
      notes.unusable(
        unusable.reduce((sum, issue) => sum + issue.count, 0),
        f,
      ),
    )
  if (hasHairlines) found.push(notes.hairlines)
  return found
}

function audienceNote({ size, noticed, won }: Audience, notes: LoopMessages['notes'], f: Formatter): string {
  return notes.audience(size, noticed === undefined || noticed === 1 ? null : noticed, won, f)
}

function emptyNotice(measure: LoopMeasure, messages: LoopMessages): { title: string; hint: string } | null {
  if (measure.totals.actors === 0) return { title: messages.empty.title, hint: messages.empty.noPeople }
  if (measure.totals.staged === 0) return { title: messages.empty.title, hint: messages.empty.noStages }
  return null
}
