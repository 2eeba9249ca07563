import type { CSSProperties, ReactElement, ReactNode } from 'react'

/** A sample of what is drawn, and what it means. */
export interface KeyEntry {
  readonly text: string
  readonly sample: ReactNode
}

/** The entries of a key side by side. A chart that is taken out of its page finds them by their `data-part`. */
export function keyEntriesRow(entries: readonly KeyEntry[], color: string): ReactElement {
  return (
    <div style={KEY}>
      {entries.map(({ text, sample }) => (
        <span key={text} data-part="key-entry" style={{ ...ENTRY, color }}>
          {sample}
          <bdi>{text}</bdi>
        </span>
      ))}
    </div>
  )
}

/** A sample in the line of its text. */
export function swatch(width: number, children: ReactNode): ReactElement {
  return (
    <svg width={width} height={14} aria-hidden="true" focusable="false" style={{ flex: '0 0 auto' }}>
      {children}
    </svg>
  )
}

const KEY: CSSProperties = {
  display: 'flex',
  flexWrap: 'wrap',
  alignContent: 'start',
  gap: '2px 16px',
  flex: '1 1 300px',
}
const ENTRY: CSSProperties = { display: 'inline-flex', alignItems: 'center', gap: 5, minWidth: 0 }
