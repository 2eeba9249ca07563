import { type DragEvent, type ReactElement, type ReactNode, useId, useState } from 'react'
import type { Words } from './words.js'

interface FilePickerProps {
  readonly words: Words
  readonly onFile: (file: File) => void
  readonly onSample: () => void
  readonly children?: ReactNode
}

/** Where a file is chosen or dropped. The file input itself has the keyboard. */
export function FilePicker({ words, onFile, onSample, children }: FilePickerProps): ReactElement {
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const take = (files: FileList | null): void => {
    const file = files?.[0]
    if (file !== undefined) onFile(file)
  }
  const over = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(true)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the pointer's second way; the button inside serves everybody
    <div
      className="own-drop"
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <div className="own-drop-row">
        <input
          id={id}
          className="own-file"
          type="file"
          accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,text/csv,application/json"
          onChange={(event) => {
            take(event.target.files)
            // The same file may be chosen again after it was changed.
            event.target.value = ''
          }}
        />
        <label className="own-button own-button-main" htmlFor={id}>
          {words.choose}
        </label>
        <span className="own-quiet">{isOver ? words.dropNow : words.drop}</span>
        <button className="own-button own-button-plain" type="button" onClick={onSample}>
          {words.takeSample}
        </button>
      </div>
      <p className="own-privacy">{words.privacy}</p>
      {children}
    </div>
  )
}
