'use client'
import type { ReactElement } from 'react'
import type { Stage } from '../../model/journey-set.js'
import type { FunnelViewsMessages } from '../../voice/funnel/funnel-views-messages.js'
import { funnelViewsEn } from '../../voice/funnel/views-en.js'
import { useFunnel } from './funnel-context.js'
import { StageStrip } from './StageStrip.js'

/**
 * What each stage needs, under it: its guiding question, tactics that cost nothing and tactics that
 * are paid for, content that fits. Taken from the stages' definition; a stage without any has no cell.
 *
 * @example <FunnelChart journeys={journeys} footer={<Funnel.Guide />} />
 * @throws JourneyError `no-root` outside a funnel
 */
export function FunnelGuide(): ReactElement | null {
  const { measure, shell } = useFunnel()
  const messages = (shell.locale.funnelViews ?? funnelViewsEn).guide
  const { labelled, list, sentences } = shell.formatter
  const cells = (measure?.stages ?? []).flatMap(({ stage }) => {
    const lines = linesOf(stage, messages)
    if (stage.question === undefined && lines.length === 0) return []
    const said = [stage.question, ...lines.map(([term, items]) => labelled(term, list(items)))]
    return [
      {
        stage: stage.id,
        label: sentences([stage.label, ...said.filter((part) => part !== undefined)]),
        content: <Guide question={stage.question} lines={lines} quiet={shell.theme.paint.inkQuiet} />,
      },
    ]
  })
  return <StageStrip label={messages.strip} part="guide" cells={cells} />
}

type Line = readonly [term: string, items: readonly string[]]

function linesOf({ tactics, content }: Stage, messages: FunnelViewsMessages['guide']): Line[] {
  const lines: Line[] = [
    [messages.organic, tactics?.organic ?? []],
    [messages.paid, tactics?.paid ?? []],
    [messages.content, content ?? []],
  ]
  return lines.filter(([, items]) => items.length > 0)
}

interface GuideProps {
  readonly question: string | undefined
  readonly lines: readonly Line[]
  readonly quiet: string
}

function Guide({ question, lines, quiet }: GuideProps): ReactElement {
  return (
    <>
      {question !== undefined && <div style={{ fontStyle: 'italic', marginBottom: 4 }}>{question}</div>}
      {lines.map(([term, items]) => (
        <div key={term} style={{ marginBottom: 3 }}>
          <div style={{ color: quiet }}>{term}</div>
          {items.map((item) => (
            <div key={item}>{item}</div>
          ))}
        </div>
      ))}
    </>
  )
}
