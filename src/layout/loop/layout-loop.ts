import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import { loopArcs } from './loop-arcs.js'
import { loopBeads } from './loop-beads.js'
import { loopChords } from './loop-chords.js'
import { loopExits } from './loop-exits.js'
import { loopDensity } from './loop-frame.js'
import { loopJoint } from './loop-joint.js'
import { loopLabels } from './loop-labels.js'
import type { LoopLayout, LoopTributary } from './loop-layout.js'
import { type LoopLayoutOptions, resolveLoopLayoutOptions } from './loop-layout-options.js'
import { type LoopPlan, loopPlan } from './loop-plan.js'
import { loopReadout, readoutBoxes } from './loop-readout.js'
import { midwayStreams } from './midway-streams.js'
import { mouthStreams } from './mouth-streams.js'
import { onThousandths, placed } from './on-thousandths.js'
import { TURN } from './polar.js'
import { tailStreams } from './tail-streams.js'

/**
 * Lays the loop out: as a ring, or in the form that is asked for. The ribbon lies on a centre line
 * without corners and is as thick as the stage has actors, so its area is true too. Every other stream
 * has the same scale. Pure and deterministic: the order of flows does not matter, and no number in the
 * result is NaN. Cost: linear in flows.
 */
export function layoutLoop(measure: LoopMeasure, options: LoopLayoutOptions = {}): LoopLayout {
  const asked = resolveLoopLayoutOptions(options)
  // Where nobody is, the chart says so in words of its own, and labels would only stand in their way.
  const texts = measure.totals.staged > 0 ? asked.texts : null
  const resolved = { ...asked, texts, density: loopDensity(asked) }
  const plan = loopPlan(measure, resolved)
  const { frame } = plan
  const isSpark = resolved.density === 'spark'
  const arcs = loopArcs(plan)
  const readout = readoutOf(plan)
  const joint = jointOf(plan, readout)
  const badge = joint?.badge?.box ?? null
  const exits = loopExits(plan).filter((exit) => !isSpark || exit.kind === 'lost')
  const below = frame.isOpen ? frame.box.y + frame.box.height : (badge?.y ?? frame.center.y)
  const tributaries = withTwins([...mouthStreams(plan, below), ...midwayStreams(plan), ...tailStreams(plan)], measure)
  const chords = isSpark ? [] : loopChords(plan)
  const beads = loopBeads(plan, badge === null ? [] : [badge])
  const boxes = [...beads.map((bead) => bead.box), ...(badge === null ? [] : [badge])]
  return {
    kind: 'loop',
    width: resolved.width,
    height: resolved.height,
    density: resolved.density,
    center: frame.center,
    track: trackOf(plan),
    isOpen: frame.isOpen,
    radiusPx: frame.radiusPx,
    pxPerActor: frame.pxPerActor,
    arcs,
    beads,
    exits,
    tributaries,
    chords,
    joint,
    readout,
    labels: loopLabels({ arcs, exits, tributaries, chords, readout, boxes, badge }, plan).map(onThousandths),
    hasHairlines: [...exits, ...tributaries, ...chords, ...arcs].some((stream) => stream.isHairline),
  }
}

/** Finds the drivers that are drawn at both ends. */
function withTwins(streams: readonly LoopTributary[], { drivers }: LoopMeasure): LoopTributary[] {
  const idOf = ({ at, driver }: LoopTributary): string | undefined =>
    at === 'midway' ? undefined : drivers[at][driver]?.id
  const isTwin = (one: LoopTributary): boolean =>
    idOf(one) !== undefined && streams.some((other) => other.at !== one.at && idOf(other) === idOf(one))
  return streams.map((stream) => ({ ...stream, isTwin: isTwin(stream) }))
}

const TRACK_STEPS = 180

function trackOf({ frame }: LoopPlan): LoopLayout['track'] {
  return Array.from({ length: TRACK_STEPS + 1 }, (_, i) => frame.at(frame.mouthRad + (TURN * i) / TRACK_STEPS, 0))
}

/** The lines at the centre stand where every engine writes them. */
function readoutOf(plan: LoopPlan): LoopLayout['readout'] {
  const readout = loopReadout(plan)
  return readout && { lines: readout.lines.map(placed) }
}

/** So does the badge on the joint. */
function jointOf(plan: LoopPlan, readout: LoopLayout['readout']): LoopLayout['joint'] {
  const joint = loopJoint(plan, readoutBoxes(readout, plan))
  return joint && { ...joint, badge: joint.badge && onThousandths(joint.badge) }
}
