import type { CSSProperties, ReactElement } from 'react'
import { type Guide, guideStory, models, questions } from './guides.js'
import { StoryLink } from './StoryLink.js'

/** Each question of a product team, and what answers it. */
export function QuestionIndex(): ReactElement {
  return <Index guides={questions} head="Question" sign="" />
}

/** Each model, and what carries it. */
export function ModelIndex(): ReactElement {
  return <Index guides={models} head="Model" sign="V" />
}

interface IndexProps {
  readonly guides: readonly Guide[]
  readonly head: string
  readonly sign: string
}

function Index({ guides, head, sign }: IndexProps): ReactElement {
  return (
    <table style={TABLE}>
      <thead>
        <tr>
          <th style={CELL}>{head}</th>
          <th style={CELL}>Answered by</th>
        </tr>
      </thead>
      <tbody>
        {guides.map((guide) => (
          <tr key={guide.id}>
            <td style={CELL}>
              <StoryLink story={guideStory(guide)}>{`${sign}${guide.id.replace(/\D/g, '')} ${guide.title}`}</StoryLink>
            </td>
            <td style={CELL}>
              <code style={{ overflowWrap: 'anywhere' }}>{guide.view}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const TABLE: CSSProperties = { borderCollapse: 'collapse', width: '100%', fontSize: 14, lineHeight: 1.5 }
const CELL: CSSProperties = {
  textAlign: 'start',
  verticalAlign: 'top',
  padding: '6px 12px 6px 0',
  borderBottom: '1px solid',
}
