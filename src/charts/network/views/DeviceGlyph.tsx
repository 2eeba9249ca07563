import type { ReactElement } from 'react'

const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/phone|mobile|handy/i, 'M4,1h6v12h-6ZM6.2,11.4h1.6'],
  [/tablet|pad/i, 'M2,1.5h10v11h-10ZM6.2,10.9h1.6'],
  [/computer|desktop|laptop|pc/i, 'M1.5,2h11v7.5h-11ZM4,12.2h6M7,9.5v2.7'],
]

/** A small picture of a device by its name; nothing for a device that it does not know. */
export function DeviceGlyph({
  device,
  color,
}: {
  readonly device: string
  readonly color: string
}): ReactElement | null {
  const shape = SHAPES.find(([name]) => name.test(device))?.[1]
  if (shape === undefined) return null
  return (
    <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true" focusable="false" style={{ flex: '0 0 auto' }}>
      <path d={shape} fill="none" stroke={color} strokeWidth={1.2} strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  )
}
