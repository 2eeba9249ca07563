'use client'
import { type CSSProperties, type KeyboardEvent, type ReactElement, type ReactNode, useRef, useState } from 'react'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { useFunnel } from './funnel-context.js'

/** What stands under one stage. */
export interface StageCell {
  /** Id of the stage. */
  readonly stage: string
  /** All of it in a sentence, for assistive technology. */
  readonly label: string
  readonly content: ReactNode
}

/** Props of `StageStrip`. */
export interface StageStripProps {
  /** What the strip holds, for assistive technology. */
  readonly label: string
  readonly part: string
  readonly cells: readonly StageCell[]
}

/** Narrower columns bear no content: then the cells stand under one another. */
const NARROWEST_PX = 104
const FADE_PX = 20

/**
 * A strip under the picture with a cell per stage: in columns under the stages where the funnel lies
 * and there is room, else as a list with the stages' names. One tab stop; arrow keys, Home and End walk.
 */
export function StageStrip({ label, part, cells }: StageStripProps): ReactElement | null {
  const { layout, measure, shell } = useFunnel()
  const [at, setAt] = useState(0)
  const strip = useRef<HTMLDivElement>(null)
  if (layout === null || measure === null || cells.length === 0) return null
  const columns = columnsOf(layout, shell.direction)
  const walk = (event: KeyboardEvent<HTMLDivElement>): void => {
    const next = nextCell(event.key, at, cells.length, shell.direction)
    if (next === null) return
    event.preventDefault()
    setAt(next)
    ;(strip.current?.children[next] as HTMLElement | undefined)?.focus()
  }
  const placeOf = ({ stage }: StageCell): number => measure.stages.findIndex((one) => one.stage.id === stage)
  return (
    <div ref={strip} role="group" aria-label={label} data-part={part} style={stripStyle(columns)} onKeyDown={walk}>
      {cells.map((cell, i) => (
        <div
          key={cell.stage}
          role="note"
          aria-label={cell.label}
          tabIndex={i === Math.min(at, cells.length - 1) ? 0 : -1}
          onFocus={() => setAt(i)}
          style={{
            ...CELL,
            outlineColor: shell.theme.paint.focus,
            ...(columns === null
              ? { borderTop: `1px solid ${shell.theme.paint.line}` }
              : {
                  gridColumn: placeOf(cell) + 1,
                  borderTop: `2px solid ${shell.theme.stage(placeOf(cell), measure.stages.length).fill}`,
                }),
          }}
        >
          {columns === null && (
            <div style={{ fontWeight: FONT_WEIGHT.strong }}>{measure.stages[placeOf(cell)]?.stage.label}</div>
          )}
          {cell.content}
        </div>
      ))}
    </div>
  )
}

interface Columns {
  readonly count: number
  readonly pitchPx: number
  readonly startPx: number
}

/** Null where the cells are to stand under one another. */
function columnsOf(
  { orientation, stages, widthPx }: NonNullable<ReturnType<typeof useFunnel>['layout']>,
  direction: 'ltr' | 'rtl',
): Columns | null {
  const [first, second] = stages
  if (orientation === 'vertical' || first === undefined) return null
  const pitchPx = second === undefined ? first.box.width : Math.abs(second.box.x - first.box.x)
  if (pitchPx < NARROWEST_PX) return null
  const startPx = direction === 'rtl' ? widthPx - first.box.x - first.box.width : first.box.x
  return { count: stages.length, pitchPx, startPx }
}

function nextCell(key: string, at: number, count: number, direction: 'ltr' | 'rtl'): number | null {
  const on = direction === 'rtl' ? -1 : 1
  const step = { ArrowRight: on, ArrowLeft: -on, ArrowDown: 1, ArrowUp: -1 }[key]
  if (step !== undefined) return Math.min(count - 1, Math.max(0, at + step))
  return key === 'Home' ? 0 : key === 'End' ? count - 1 : null
}

function stripStyle(columns: Columns | null): CSSProperties {
  const common: CSSProperties = { flex: '0 0 auto', fontSize: FONT_PX.label, lineHeight: 1.35 }
  if (columns === null) {
    // Within a given height the list scrolls, so that the picture above it keeps some 200 px below its captions.
    const room = { maxHeight: 'min(45%, max(96px, 100% - 400px))', overflowY: 'auto' } as const
    // What is cut off fades, which says that there is more.
    const fade = { maskImage: `linear-gradient(#000 calc(100% - ${FADE_PX}px), transparent)`, paddingBottom: FADE_PX }
    return { ...common, ...room, display: 'flex', flexDirection: 'column', gap: 8, padding: '4px 8px', ...fade }
  }
  const { count, pitchPx, startPx } = columns
  return {
    ...common,
    display: 'grid',
    gridTemplateColumns: `repeat(${count}, ${pitchPx}px)`,
    paddingInlineStart: startPx,
    paddingBottom: 4,
  }
}

const CELL: CSSProperties = {
  boxSizing: 'border-box',
  minWidth: 0,
  padding: '6px 4px 2px',
  marginInlineEnd: 8,
  overflowWrap: 'anywhere',
  hyphens: 'auto',
  outlineOffset: 2,
}
