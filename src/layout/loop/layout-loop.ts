import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import type { LoopLayout } from './loop-layout.js'
import {
  type LoopLayoutOptions,
  type ResolvedLoopLayoutOptions,
  resolveLoopLayoutOptions,
} from './loop-layout-options.js'
import { ringArcs } from './ring-arcs.js'
import { ringBeads } from './ring-beads.js'
import { ringChords } from './ring-chords.js'
import { ringExits } from './ring-exits.js'
import { ringFrame } from './ring-frame.js'
import { ringJoint } from './ring-joint.js'
import { driverText, ringLabels } from './ring-labels.js'
import { ringProfile } from './ring-profile.js'
import { readoutRadius, ringReadout } from './ring-readout.js'
import { feedersOf, ringTributaries } from './ring-tributaries.js'

/**
 * Lays the loop out as a ring. The ribbon lies on a circle of constant radius, clockwise from the
 * mouth at upper left, and is as thick as the stage has actors; since its middle line keeps one
 * radius, its area is true too. Every other stream has the same scale. Pure and deterministic: the
 * order of flows does not matter, and no number in the result is NaN. Cost: linear in flows.
 */
export function layoutLoop(measure: LoopMeasure, options: LoopLayoutOptions = {}): LoopLayout {
  const resolved = resolveLoopLayoutOptions(options)
  const frame = ringFrame(measure, resolved)
  const profile = ringProfile(measure, frame)
  const arcs = ringArcs(profile, frame)
  const joint = ringJoint(measure, profile, frame, resolved)
  const exits = ringExits(measure, profile, frame)
  const jointTop = { x: joint?.middle.x ?? 0, y: joint?.badge?.box.y ?? joint?.middle.y ?? 0 }
  const tributaries = ringTributaries(measure, profile, frame, resolved, sourceX(measure, resolved), jointTop)
  const innerPx = readoutRadius(profile, frame)
  const chords = ringChords(measure, profile, frame, innerPx)
  const beads = ringBeads(profile, frame, resolved)
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
    readout: ringReadout(frame, innerPx, resolved),
    labels: ringLabels({ profile, arcs, exits, tributaries, boxes }, frame, resolved),
    hasHairlines: streams.some((stream) => stream.isHairline),
  }
}

/** The streams of the mouth begin right of the longest of their labels. */
function sourceX(measure: LoopMeasure, options: ResolvedLoopLayoutOptions): number {
  const { texts, density, measureText, margin, width } = options
  if (texts === null || density === 'spark' || density === 'compact') return margin.left
  const labels = feedersOf(measure.drivers.mouth, density === 'roomy' ? 7 : 5).map(({ driver }) =>
    driverText({ at: 'mouth', driver }, texts),
  )
  const longest = Math.max(0, ...labels.map((label) => measureText(label, 12, 400)))
  const limit = density === 'roomy' ? 190 : 124
  return Math.min(margin.left + Math.min(longest, limit) + 8, width / 4)
}
