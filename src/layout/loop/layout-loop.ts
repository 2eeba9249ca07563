import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import type { LoopLayout } from './loop-layout.js'
import { type LoopLayoutOptions, resolveLoopLayoutOptions } from './loop-layout-options.js'
import { midwayStreams } from './midway-streams.js'
import { mouthStreams } from './mouth-streams.js'
import { ringArcs } from './ring-arcs.js'
import { ringBeads } from './ring-beads.js'
import { ringChords } from './ring-chords.js'
import { ringExits } from './ring-exits.js'
import { ringDensity, ringFrame } from './ring-frame.js'
import { ringJoint } from './ring-joint.js'
import { ringLabels } from './ring-labels.js'
import { ringProfile } from './ring-profile.js'
import { readoutRadius, ringReadout } from './ring-readout.js'
import { tailStreams } from './tail-streams.js'

/**
 * Lays the loop out as a ring. The ribbon lies on a circle of constant radius, clockwise from the
 * mouth at upper left, and is as thick as the stage has actors; since its middle line keeps one
 * radius, its area is true too. Every other stream has the same scale. Pure and deterministic: the
 * order of flows does not matter, and no number in the result is NaN. Cost: linear in flows.
 */
export function layoutLoop(measure: LoopMeasure, options: LoopLayoutOptions = {}): LoopLayout {
  const asked = resolveLoopLayoutOptions(options)
  // Where nobody is, the chart says so in words of its own, and labels would only stand in their way.
  const texts = measure.totals.staged > 0 ? asked.texts : null
  const resolved = { ...asked, texts, density: ringDensity(asked) }
  const frame = ringFrame(measure, resolved)
  const profile = ringProfile(measure, frame)
  const arcs = ringArcs(profile, frame)
  const joint = ringJoint(measure, profile, frame, resolved)
  const isSpark = resolved.density === 'spark'
  const exits = ringExits(measure, profile, frame).filter((exit) => !isSpark || exit.kind === 'lost')
  const tributaries = [
    ...mouthStreams(measure, profile, frame, resolved, joint?.badge?.box.y ?? frame.center.y),
    ...midwayStreams(measure, profile, frame),
    ...tailStreams(measure, profile, frame, resolved),
  ]
  const innerPx = readoutRadius(profile, frame)
  const chords = isSpark ? [] : ringChords(measure, profile, frame, innerPx)
  const readout = ringReadout(frame, innerPx, resolved)
  const beads = ringBeads(profile, frame, resolved, joint?.badge ? [joint.badge.box] : [])
  const boxes = [...beads.map((bead) => bead.box), ...(joint?.badge ? [joint.badge.box] : [])]
  const streams = [...exits, ...tributaries, ...chords, ...arcs]
  return {
    kind: 'loop',
    width: resolved.width,
    height: resolved.height,
    density: resolved.density,
    center: frame.center,
    radiusPx: frame.radiusPx,
    pxPerActor: frame.pxPerActor,
    arcs,
    beads,
    exits,
    tributaries,
    chords,
    joint,
    readout,
    labels: ringLabels(
      { profile, arcs, exits, tributaries, chords, readout, boxes, badge: joint?.badge?.box ?? null },
      frame,
      resolved,
    ),
    hasHairlines: streams.some((stream) => stream.isHairline),
  }
}
