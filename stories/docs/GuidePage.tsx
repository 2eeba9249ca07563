import { sampleLabel } from 'parcours/sample'
import type { ComponentType, CSSProperties, ReactElement } from 'react'
import type { Guide, GuideData } from './guides.js'
import { StoryLink } from './StoryLink.js'

/** A guide with its example, which is drawn, and the text of the file that draws it. */
export interface LoadedGuide {
  readonly guide: Guide
  readonly Example: ComponentType
  readonly code: string
}

const DATA_NOTES: Readonly<Record<GuideData, string>> = {
  sample: sampleLabel,
  generated: 'Generated data: nothing here was measured',
  'made-up': 'Numbers made up for this page; stages, questions and contents from the preset',
  stated: 'Figures as stated in the client’s own texts, not measured here',
}

/** One question or model: what to look at, the real thing, the code that makes it, and where to go on. */
export function GuidePage({ guide, Example, code }: LoadedGuide): ReactElement {
  return (
    <main style={PAGE}>
      <h1 style={TITLE}>{guide.title}</h1>
      <p style={PROSE}>{guide.answer}</p>
      <div style={STAGE}>
        <Example />
      </div>
      <p style={SMALL}>{DATA_NOTES[guide.data]}.</p>
      <h2 style={HEADING}>The code</h2>
      <p style={PROSE}>
        Drawn by <code>{guide.view}</code>. This is the whole file that draws the picture above.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <pre style={CODE} tabIndex={0} role="region" aria-label="The code">
        <code>{code.trim()}</code>
      </pre>
      <h2 style={HEADING}>Look further</h2>
      <ul>
        {guide.stories.map((story) => (
          <li key={story}>
            <StoryLink story={story} />
          </li>
        ))}
      </ul>
    </main>
  )
}

const PAGE: CSSProperties = { maxWidth: 1080, margin: '0 auto', padding: '8px 0 48px' }
const TITLE: CSSProperties = { fontSize: 28, lineHeight: 1.2, margin: '0 0 8px', maxWidth: 720 }
const HEADING: CSSProperties = { fontSize: 18, margin: '28px 0 4px' }
const PROSE: CSSProperties = { fontSize: 16, lineHeight: 1.5, maxWidth: 680, margin: '0 0 16px' }
const STAGE: CSSProperties = { display: 'grid', gap: 24, gridTemplateColumns: 'minmax(0, 1fr)' }
const SMALL: CSSProperties = { fontSize: 13, margin: '8px 0 0' }
const CODE: CSSProperties = {
  fontSize: 13,
  lineHeight: 1.5,
  padding: 12,
  overflow: 'auto',
  border: '1px solid',
  borderRadius: 6,
}
