'use client'
import { type CSSProperties, type ReactElement, type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'
import { FONT_PX } from '../../theme/type-scale.js'
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
  readonly entries: readonly { readonly text: string; readonly sample: ReactNode }[]
}

/** The key of a layer that found no clear place in its picture: a line under it. */
export function KeyUnderPicture({ model, name, entries }: KeyUnderPictureProps): ReactElement | null {
  const { plotElement, theme } = model.shell
  const figure = plotElement?.parentElement
  if (figure == null) return null
  const key = (
    <div data-part={name} style={{ ...KEY, color: theme.paint.inkQuiet }}>
      {entries.map(({ text, sample }) => (
        <span key={text} style={ENTRY}>
          <svg width={26} height={14} aria-hidden="true" focusable="false" style={SAMPLE}>
            {sample}
          </svg>
          <bdi>{text}</bdi>
        </span>
      ))}
    </div>
  )
  return createPortal(key, figure)
}

const KEY: CSSProperties = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: '2px 16px',
  padding: '2px 8px',
  fontSize: FONT_PX.label,
  lineHeight: 1.35,
  flex: '0 0 auto',
}
const ENTRY: CSSProperties = { display: 'inline-flex', alignItems: 'center', gap: 5, minWidth: 0 }
const SAMPLE: CSSProperties = { flex: '0 0 auto' }
