'use client'
import { type CSSProperties, type ReactElement, useId } from 'react'
import { FONT_PX } from '../../theme/type-scale.js'
import { describeWay } from '../../voice/circles/describe-way.js'
import { useCircles } from './circles-context.js'
import { PANEL, PANEL_TITLE, panelText } from './panel-styles.js'
import { partMessages } from './part-messages.js'
import { useFollowedWay } from './use-followed-way.js'

/** More names than this make a list nobody can read; typing still finds everybody. */
const NAMES_AT_MOST = 300

/**
 * Whom to follow: a field that takes any id of the journeys, with a button to the person before and
 * after, and where that person is now, in a sentence. For the chart's `footer`.
 * @throws JourneyError `no-root` outside `<Circles.Root>`
 */
export function CirclesFollowControl(): ReactElement | null {
  const { shell, measure, followed, setFollowed } = useCircles()
  const way = useFollowedWay()
  const listId = useId()
  const { journeys, theme, formatter } = shell
  if (journeys === null) return null
  const messages = partMessages(shell)
  const { ids } = measure.dots
  const step = (by: number): void => {
    const at = followed === null ? -1 : ids.indexOf(followed)
    const next = ids[(Math.max(at, by < 0 ? 0 : -1) + by + ids.length) % Math.max(1, ids.length)]
    if (next !== undefined) setFollowed(next)
  }
  const button: CSSProperties = { ...BUTTON, color: theme.paint.ink, borderColor: theme.paint.surfaceLine }
  return (
    <div data-part="follow-control" style={PANEL}>
      <label htmlFor={`${listId}-field`} style={{ ...PANEL_TITLE, display: 'block' }}>
        {messages.follow.label}
      </label>
      <div style={{ display: 'flex', gap: 8, alignItems: 'center', flexWrap: 'wrap' }}>
        <button type="button" aria-label={messages.follow.previous} style={button} onClick={() => step(-1)}>
          <Arrow isBack={shell.direction === 'ltr'} />
        </button>
        <input
          id={`${listId}-field`}
          list={listId}
          value={followed ?? ''}
          spellCheck={false}
          autoComplete="off"
          onChange={({ target }) => setFollowed(target.value === '' ? null : target.value)}
          style={{
            ...FIELD,
            color: theme.paint.ink,
            borderColor: theme.paint.surfaceLine,
            background: theme.paint.ground,
          }}
        />
        <datalist id={listId}>
          {ids.slice(0, NAMES_AT_MOST).map((id) => (
            <option key={id} value={id} />
          ))}
        </datalist>
        <button type="button" aria-label={messages.follow.next} style={button} onClick={() => step(1)}>
          <Arrow isBack={shell.direction === 'rtl'} />
        </button>
      </div>
      <p aria-live="polite" style={{ ...panelText(shell), fontSize: FONT_PX.text }}>
        {way !== null && describeWay(way, measure.stages, messages, formatter)}
        {way === null && followed !== null && messages.follow.unknown(followed)}
      </p>
      {way !== null && way.steps.length > 0 && (
        <p style={panelText(shell)}>{messages.follow.key(formatter.date(way.firstMs), formatter.date(way.endMs))}</p>
      )}
    </div>
  )
}

function Arrow({ isBack }: { readonly isBack: boolean }): ReactElement {
  return (
    <svg width={12} height={12} viewBox="0 0 12 12" aria-hidden="true" focusable="false" fill="currentColor">
      <path d={isBack ? 'M9,1.5L2.5,6L9,10.5Z' : 'M3,1.5L9.5,6L3,10.5Z'} />
    </svg>
  )
}

const BUTTON: CSSProperties = {
  width: 32,
  height: 32,
  display: 'grid',
  placeItems: 'center',
  padding: 0,
  background: 'none',
  border: '1px solid',
  borderRadius: '50%',
  cursor: 'pointer',
}

const FIELD: CSSProperties = {
  font: 'inherit',
  fontSize: FONT_PX.text,
  minHeight: 32,
  padding: '2px 8px',
  border: '1px solid',
  borderRadius: 6,
  minWidth: 0,
  width: 180,
  boxSizing: 'border-box',
}
