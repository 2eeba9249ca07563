'use client'
import type { ReactElement, ReactNode } from 'react'

/** Props of `StripPicture`. */
export interface StripPictureProps {
  /** Size in px. */
  readonly width: number
  readonly height: number
  readonly children: ReactNode
}

/** The picture on a strip of time: its slider says what it shows, and time runs to the right in every script. */
export function StripPicture({ width, height, children }: StripPictureProps): ReactElement {
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
      direction="ltr"
      style={{ display: 'block', overflow: 'visible', userSelect: 'none' }}
    >
      {children}
    </svg>
  )
}
