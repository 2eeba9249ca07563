import type { NetworkLayout } from '../../layout/network/network-layout.js'
import { pictureLeastPx, type WordsSetting, wordsHeightPx } from '../../layout/network/words-room.js'
import type { NetworkPicture } from '../../measures/network/network-measure.js'
import type { JourneySet } from '../../model/journey-set.js'
import { FONT_PX } from '../../theme/type-scale.js'
import type { ChartDescription } from '../../voice/common/chart-description.js'
import { setNotes } from '../../voice/common/set-notes.js'
import { describeNetwork, type NetworkVoice } from '../../voice/network/describe-network.js'
import { keepPictures } from '../shell/keep-pictures.js'
import type { ChartShell } from '../shell/use-chart-shell.js'

/** With few bodies a tall picture is mostly empty. */
const FEW_BODIES = 4

/** Width by height of a network that has all the room it wants. */
export function networkAspect(bodies: number, isCompact: boolean): number {
  if (bodies > 0 && bodies <= FEW_BODIES) return isCompact ? 1.6 : 2.6
  return isCompact ? 1.15 : 1.7
}

/** What words are written from. */
export interface NetworkWords extends Omit<NetworkVoice, 'notes'> {
  readonly journeys: JourneySet | null
  readonly layout: NetworkLayout | undefined
}

/** The figure that words stand in. */
export interface WordsFigure extends WordsSetting {
  readonly captions: ChartShell<unknown>['captions']
  readonly isCompact: boolean
  /** Px that stand above the picture whatever its words. */
  readonly toolbarPx: number
  /** False before its size is known: then nothing gives way. */
  readonly isKnown: boolean
}

/** A row of buttons, and how many rows they take in a narrow figure. */
const TOOLBAR_PX = 24
const NARROW_PX = 400

/** What of a chart decides about its words. */
export function wordsFigure(
  { figure, captions, density, plotElement, measureText, props }: ChartShell<NetworkPicture>,
  drawn: { readonly layout: NetworkLayout } | null,
): WordsFigure {
  const isCompact = density === 'compact'
  return {
    ...figure,
    captions,
    isCompact,
    isKnown: plotElement !== null || props.height !== undefined,
    aspect: networkAspect(drawn?.layout.bodies.length ?? 0, isCompact),
    toolbarPx: props.toolbar == null ? 0 : TOOLBAR_PX * (figure.width < NARROW_PX ? 2 : 1),
    titlePx: FONT_PX.heading,
    fontPx: FONT_PX.label,
    measureText,
  }
}

/** Caveats are worth less than a key of this height, which explains what is drawn. */
const KEY_PX = 60

/** Words that leave the picture its room, and how much of them is shown. */
export interface FittingWords {
  readonly description: ChartDescription
  readonly captions: WordsFigure['captions']
}

/** Px of height that are left for a key under the picture; without bound before the size is known. */
export function keyRoomPx({ description, captions }: FittingWords, figure: WordsFigure): number {
  if (!figure.isKnown) return Number.POSITIVE_INFINITY
  return figure.height - figure.toolbarPx - wordsHeightPx(description, captions, figure) - pictureLeastPx(figure)
}

/**
 * The words of a network in a figure. Where they would leave the picture less than half of it they give way: caveats go
 * to the summary, then one finding stands for two and the reading key goes, then the notes, at last all.
 */
export function fittingWords(measure: NetworkPicture, words: NetworkWords, figure: WordsFigure): FittingWords {
  const { isCompact, captions } = figure
  const steps = [
    { isBrief: isCompact, isTerse: false, captions, keyPx: isCompact ? 0 : KEY_PX },
    { isBrief: true, isTerse: false, captions, keyPx: 0 },
    { isBrief: true, isTerse: true, captions, keyPx: 0 },
    { isBrief: true, isTerse: true, captions: captions === 'full' ? 'title' : captions, keyPx: 0 },
  ] as const
  for (const { captions: shown, keyPx, ...voice } of steps) {
    const fitting = { description: keptWords(measure, { ...words, ...voice }), captions: shown }
    if (captions === 'none' || keyRoomPx(fitting, figure) >= keyPx) return fitting
  }
  return { description: keptWords(measure, { ...words, isBrief: true, isTerse: true }), captions: 'none' }
}

const keptWords: (measure: NetworkPicture, source: NetworkWords) => ChartDescription = keepPictures(
  (measure: NetworkPicture, { journeys, layout, ...voice }: NetworkWords) => {
    const notes = journeys === null ? [] : setNotes(journeys, voice.common, voice.formatter)
    const isFiltered = journeys?.selection !== undefined
    return describeNetwork(measure, { ...voice, notes, isFiltered }, layout)
  },
)
