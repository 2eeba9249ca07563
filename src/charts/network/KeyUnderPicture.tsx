'use client'
import { type CSSProperties, type ReactNode, useEffect, useState } from 'react'
import { FONT_PX } from '../../theme/type-scale.js'
import { useBeforePaint } from '../shell/use-before-paint.js'
import { type KeyEntry, keyEntriesRow, swatch } from './KeyEntries.js'
import type { DrawnNetwork } from './network-part.js'

/**
 * Whether the key of a layer stands under the picture. There it takes height from it: once there, it stays while figure
 * and words are as they were, or the two would push each other back and forth.
 */
export function useIsUnder({ shell: { figure } }: DrawnNetwork, hasNoRoom: boolean, text: string): boolean {
  const setting = `${figure.width} ${figure.height} ${text}`
  const [under, setUnder] = useState('')
  if (hasNoRoom && under !== setting) setUnder(setting)
  return hasNoRoom || under === setting
}

/** Props of `KeyUnderPicture`. */
export interface KeyUnderPictureProps {
  readonly model: DrawnNetwork
  readonly name: string
  /** A sample, drawn in 26 by 14 px, and what it means. */
  readonly entries: readonly KeyEntry[]
}

/**
 * The key of a layer that found no clear place in its picture: a line under it. The layer draws within the picture, so it
 * hands the line to the root, which shows it: on a server, too, where what stands under a picture comes after it.
 */
export function KeyUnderPicture({ model, name, entries }: KeyUnderPictureProps): null {
  const { under, shell } = model
  const put = (key: ReactNode): void => under.set(new Map(under.get()).set(name, key))
  const key = (
    <div key={name} data-part={name} style={KEY}>
      {keyEntriesRow(
        entries.map(({ text, sample }) => ({ text, sample: swatch(26, sample) })),
        shell.theme.paint.inkQuiet,
      )}
    </div>
  )
  // Before there is a place on a page nobody listens yet, and effects may never come.
  if (shell.plotElement === null) put(key)
  useBeforePaint(() => put(key))
  // biome-ignore lint/correctness/useExhaustiveDependencies: at the end
  useEffect(() => () => put(null), [])
  return null
}

const KEY: CSSProperties = {
  display: 'flex',
  padding: '2px 8px',
  fontSize: FONT_PX.label,
  lineHeight: 1.35,
  flex: '0 0 auto',
}
