import type { ReactElement } from 'react'
import type { OwnData } from './own-data-store.js'
import type { Words } from './words.js'

interface ReadingStatusProps {
  readonly data: OwnData
  readonly words: Words
  readonly locale: string
  readonly onCancel: () => void
}

/** Says what is on the page and what is going on; while a file is read, how far. */
export function ReadingStatus({ data, words, locale, onCancel }: ReadingStatusProps): ReactElement {
  const { activity } = data
  return (
    <div className="own-status" data-activity={activity.kind} data-source={data.source.kind}>
      <p role="status">{statusText(data, words, locale)}</p>
      {activity.kind === 'reading' && (
        <div className="own-progress">
          <progress aria-label={words.reading(activity.name)} max={1} value={activity.progress?.share ?? 0} />
          <span className="own-figures">{progressText(data, words, locale)}</span>
          <button className="own-button" type="button" onClick={onCancel}>
            {words.cancel}
          </button>
        </div>
      )}
    </div>
  )
}

/** Changes seldom, so that a screen reader hears beginnings and ends, not every slice. */
function statusText({ activity, source, columns }: OwnData, words: Words, locale: string): string {
  if (activity.kind === 'reading')
    return activity.progress?.phase === 'building' ? words.building : words.reading(activity.name)
  if (activity.kind === 'cutting') return words.cutting
  if (activity.kind === 'cancelled') return words.cancelled(activity.name)
  if (activity.kind === 'failed') return `${words.failed} ${activity.message}`
  if (source.kind === 'sample' || columns === null) return words.fromSample
  const rows = columns.rowsRead.toLocaleString(locale)
  return `${words.fromFile(source.name, rows)}, ${columns.thread === 'worker' ? words.inWorker : words.inSlices}.`
}

function progressText({ activity }: OwnData, words: Words, locale: string): string {
  const progress = activity.kind === 'reading' ? activity.progress : null
  const percent = (progress?.share ?? 0).toLocaleString(locale, { style: 'percent' })
  return `${percent} · ${words.rowsSoFar((progress?.rowsRead ?? 0).toLocaleString(locale))}`
}
