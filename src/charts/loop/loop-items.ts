import { once } from '../../foundation/once.js'
import type { Fact, FocusShape } from '../../interaction/chart-item.js'
import type { LoopChord, LoopExit, LoopLayout, LoopTributary, Point } from '../../layout/loop/loop-layout.js'
import type { LoopDriver, LoopMeasure, LoopStage } from '../../measures/loop/loop-measure.js'
import type { JourneyRef } from '../../model/journey-ref.js'
import type { Formatter } from '../../voice/common/formatter.js'
import { type DriverShares, driverShares, isTailStated } from '../../voice/loop/driver-shares.js'
import type { LoopMessages } from '../../voice/loop/loop-messages.js'
import { broughtElsewhere, driverName, factorText, shareFrom } from '../../voice/loop/loop-texts.js'
import type { ItemWords } from '../shell/late-item.js'
import { type LoopRefs, loopRefs } from './loop-refs.js'
import { type LoopWalk, loopWalk } from './loop-walk.js'

/** An item before it is known where arrows lead. */
export interface LoopItemDraft {
  readonly ref: JourneyRef
  readonly words: () => ItemWords
  readonly anchor: Point
  readonly focus: FocusShape
  /** Where it leaves and where it arrives; null: outside the loop. Both stay bright with it. */
  readonly from: number | null
  readonly to: number | null
  /** How many, in one unit with whatever else leaves or arrives there. */
  readonly size: number
  /** Stages and the joint: what left and right walk along. */
  readonly isMain: boolean
}

interface Scene {
  readonly measure: LoopMeasure
  readonly layout: LoopLayout
  readonly messages: LoopMessages
  readonly f: Formatter
  readonly refs: LoopRefs
  readonly shares: () => DriverShares
}

/** What can be pointed at, stage by stage, the joint last, and how to walk through it. */
export function loopItems(measure: LoopMeasure, layout: LoopLayout, messages: LoopMessages, f: Formatter): LoopWalk {
  const shares = once(() => driverShares(measure.drivers, f))
  const scene: Scene = { measure, layout, messages, f, refs: loopRefs(measure), shares }
  const drafts = [
    ...layout.arcs.map((arc) => stageDraft(scene, arc.stage)),
    ...layout.tributaries.map((stream) => (stream.at === 'midway' ? midwayDraft : driverDraft)(scene, stream)),
    ...layout.exits.map((exit) => exitDraft(scene, exit)),
    ...layout.chords.map((chord) => chordDraft(scene, chord)),
    ...jointDraft(scene),
  ]
  return loopWalk(drafts, measure, messages)
}

function stageDraft(scene: Scene, index: number): LoopItemDraft {
  const { measure, layout, refs } = scene
  const stage = measure.stages[index] as LoopStage
  const arc = layout.arcs[index] as LoopLayout['arcs'][number]
  return {
    ref: refs.stage(index),
    words: () => stageWords(scene, stage),
    anchor: arc.middle,
    focus: arc.thicknessPx > 0 ? path(arc.path) : { kind: 'circle', x: arc.middle.x, y: arc.middle.y, radius: 6 },
    from: index,
    to: index,
    size: stage.actors,
    isMain: true,
  }
}

function stageWords({ messages, f }: Scene, stage: LoopStage): ItemWords {
  const { fact } = messages
  const onward = stage.onward === null || stage.onward.rate === null ? null : f.percent(stage.onward.rate)
  const facts: Fact[] = [{ label: fact.people, value: f.count(stage.actors) }]
  if (onward !== null && stage.onward !== null) {
    facts.push({ label: fact.onward, value: `${onward} (${f.range(stage.onward.low, stage.onward.high)})` })
  }
  facts.push(
    { label: fact.visits, value: f.count(stage.visits) },
    { label: fact.began, value: f.count(stage.entered) },
    { label: fact.standing, value: f.count(stage.stock) },
  )
  if (stage.enteredReferred > 0) facts.push({ label: fact.brought, value: f.count(stage.enteredReferred) })
  if (stage.question !== undefined) facts.push({ label: fact.question, value: stage.question })
  return {
    label: messages.item.stage(stage.label, stage.actors, onward, f),
    title: stage.label,
    facts,
  }
}

function exitDraft({ measure, messages, f, refs }: Scene, exit: LoopExit): LoopItemDraft {
  const stage = measure.stages[exit.stage] as LoopStage
  const isLost = exit.kind === 'lost'
  const count = isLost ? stage.lost : stage.open
  return {
    ref: refs.exit(exit),
    words: () => ({
      label: (isLost ? messages.item.lost : messages.item.open)(stage.label, count, f),
      title: (isLost ? messages.item.lostTitle : messages.item.openTitle)(stage.label),
      facts: countAndShare(messages, f, count, stage.actors, stage.label),
    }),
    anchor: exit.middle,
    focus: path(exit.path),
    from: exit.stage,
    to: null,
    size: count,
    isMain: false,
  }
}

function chordDraft({ measure, messages, f, refs }: Scene, chord: LoopChord): LoopItemDraft {
  const nameOf = (stage: number): string => measure.stages[stage]?.label ?? ''
  const shared = {
    ref: refs.chord(chord),
    anchor: chord.middle,
    focus: path(chord.path),
    from: chord.from,
    to: chord.to,
    isMain: false,
  }
  if (chord.kind === 'referral') {
    const actors =
      measure.referrals.find(({ from, to }) => from === chord.from && Math.max(0, to) === chord.to)?.actors ?? 0
    return {
      ...shared,
      size: actors,
      words: () => ({
        label: messages.item.otherReferral(nameOf(chord.from), actors, f),
        title: f.labelled(messages.kind.referral, nameOf(chord.from)),
        facts: [{ label: messages.fact.count, value: f.count(actors) }],
      }),
    }
  }
  const flow = measure.flows.find(({ kind, from, to }) => kind === chord.kind && from === chord.from && to === chord.to)
  const { actors = 0, moves = 0, unobserved = 0 } = flow ?? {}
  const facts = { kind: chord.kind, from: nameOf(chord.from), to: nameOf(chord.to), actors, moves }
  const base = measure.stages[chord.from]?.actors ?? 0
  return {
    ...shared,
    size: actors,
    words: () => ({
      label: messages.item.flow(facts, f),
      title: messages.item.flowTitle(facts),
      facts: [
        ...countAndShare(messages, f, actors, base, nameOf(chord.from)),
        { label: messages.fact.moves, value: f.count(moves) },
        ...(unobserved > 0 ? [{ label: messages.fact.unobserved, value: f.count(unobserved) }] : []),
      ],
    }),
  }
}

function midwayDraft({ measure, messages, f, refs, shares }: Scene, stream: LoopTributary): LoopItemDraft {
  const stage = measure.stages[stream.stage] as LoopStage
  const drivers = stream.stage > 0 ? measure.drivers.midway.slice(0, 4) : []
  return {
    ref: refs.tributary(stream),
    words: () => ({
      label: messages.item.midway(stage.label, stage.entered, f),
      title: messages.item.midwayTitle(stage.label),
      facts: [
        ...countAndShare(messages, f, stage.entered, stage.actors, stage.label),
        ...drivers.map((driver, index) => ({
          label: driverName(driver, messages),
          value: f.percent(shares().midway[index] ?? 0),
        })),
      ],
    }),
    anchor: stream.middle,
    focus: path(stream.path),
    from: null,
    to: stream.stage,
    size: stage.entered,
    isMain: false,
  }
}

function driverDraft(scene: Scene, stream: LoopTributary): LoopItemDraft {
  const driver = driverOf(scene.measure, stream)
  return {
    ref: scene.refs.tributary(stream),
    words: () => driverWords(scene, stream, driver),
    anchor: stream.middle,
    focus: path(stream.path),
    from: null,
    to: stream.stage,
    // Touches at the tail are no people: they come after all who are.
    size: stream.at === 'tail' ? driver.share / 1e9 : driver.count,
    isMain: false,
  }
}

function driverWords({ measure, messages, f, shares }: Scene, stream: LoopTributary, driver: LoopDriver): ItemWords {
  const isTail = stream.at === 'tail'
  const isCounted = !isTail || !isTailStated(measure.drivers)
  const written = isTail ? shares().tail : shares().mouth
  const share = f.percent(stream.driver < 0 ? shareFrom(written, stream.firstOther) : (written[stream.driver] ?? 0))
  const name = stream.driver < 0 ? messages.label.otherDrivers('').trim() : driverName(driver, messages)
  const { item, fact } = messages
  const facts: Fact[] = [
    ...(isCounted ? [{ label: isTail ? fact.touches : fact.count, value: f.count(driver.count) }] : []),
    { label: fact.share, value: share },
  ]
  if (driver.direction !== null) facts.push({ label: fact.direction, value: messages.direction[driver.direction] })
  if (driver.influence !== null) facts.push({ label: fact.influence, value: messages.influence[driver.influence] })
  if (driver.medium !== null) facts.push({ label: fact.medium, value: messages.medium[driver.medium] })
  return {
    label: isTail
      ? item.tailDriver(name, isCounted ? driver.count : null, share, f)
      : item.mouthDriver(name, driver.count, share, f),
    title: (isTail ? item.tailTitle : item.mouthTitle)(name),
    facts,
  }
}

/** The driver of a stream; the smaller ones together count as one without traits. */
function driverOf(measure: LoopMeasure, stream: LoopTributary): LoopDriver {
  const all = stream.at === 'tail' ? measure.drivers.tail : measure.drivers.mouth
  const one = all[stream.driver]
  if (one !== undefined) return one
  const rest = all.slice(stream.firstOther)
  const sum = (pick: (driver: LoopDriver) => number): number => rest.reduce((total, driver) => total + pick(driver), 0)
  return {
    id: '',
    label: '',
    count: sum((driver) => driver.count),
    share: sum((driver) => driver.share),
    direction: null,
    influence: null,
    medium: null,
  }
}

function jointDraft(scene: Scene): LoopItemDraft[] {
  const { measure, layout, refs } = scene
  const { joint } = layout
  const [first, last] = [measure.stages[0], measure.stages.at(-1)]
  if (joint === null || first === undefined || last === undefined) return []
  return [
    {
      ref: refs.joint,
      words: () => jointWords(scene, first, last),
      anchor: joint.middle,
      focus:
        joint.badge === null
          ? { kind: 'circle', x: joint.middle.x, y: joint.middle.y, radius: 8 }
          : { kind: 'rect', ...joint.badge.box },
      from: measure.stages.length - 1,
      to: 0,
      size: broughtElsewhere(measure)?.actors ?? measure.gain.beta.referred,
      isMain: true,
    },
  ]
}

function jointWords({ measure, messages, f }: Scene, first: LoopStage, last: LoopStage): ItemWords {
  const { beta } = measure.gain
  const elsewhere = broughtElsewhere(measure)
  const nameOf = (stage: number): string => measure.stages[stage]?.label ?? messages.row.unknownStage
  const facts: Fact[] = [{ label: messages.fact.brought, value: f.count(elsewhere?.actors ?? beta.referred) }]
  if (elsewhere === null && beta.value !== null)
    facts.push({ label: messages.fact.eachBrings, value: factorText(beta.value, f) })
  if (beta.audience) facts.push({ label: messages.fact.audience, value: f.count(beta.audience.size) })
  if (beta.interval !== null) {
    const { low, high } = beta.interval
    facts.push({ label: messages.fact.interval, value: f.range(low, high, (value) => factorText(value, f)) })
  }
  return {
    label:
      elsewhere === null
        ? messages.item.joint(last.label, beta.value, beta.referred, f)
        : messages.item.jointElsewhere(last.label, elsewhere.from.map(nameOf), elsewhere.actors, f),
    title: messages.item.jointTitle(last.label, first.label),
    facts,
  }
}

function countAndShare(messages: LoopMessages, f: Formatter, count: number, base: number, of: string): Fact[] {
  const facts: Fact[] = [{ label: messages.fact.count, value: f.count(count) }]
  if (base > 0) {
    facts.push({
      label: messages.fact.share,
      value: `${f.percent(Math.min(1, count / base))} ${messages.fact.base} ${of}`,
    })
  }
  return facts
}

function path(d: string): FocusShape {
  return { kind: 'path', d }
}
