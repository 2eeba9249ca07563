import type { Meta, StoryObj } from '@storybook/react-vite'
import { Funnel, FunnelChart, type FunnelChartOptions, useFunnel, useMarkProps } from 'parcours'
import { funnelFromTotals } from 'parcours/core'
import { sampleJourneys, sampleLabel } from 'parcours/sample'
import type { ReactElement, ReactNode } from 'react'
import { expect, userEvent } from 'storybook/test'

const journeys = sampleJourneys()
const LOSSES: FunnelChartOptions['streams'] = ['lost']
const IN_AND_OUT: FunnelChartOptions['streams'] = ['entered', 'converted', 'lost']

const meta: Meta = { title: 'Funnel/Parts', tags: ['autodocs'] }

export default meta

type Story = StoryObj

function Box({
  width,
  height = 480,
  children,
}: {
  width?: number
  height?: number
  children: ReactNode
}): ReactElement {
  return (
    <div style={{ padding: 12 }}>
      <div style={{ width: width ?? '100%', maxWidth: '100%', height }}>{children}</div>
      <p style={{ fontSize: 12, margin: '6px 8px' }}>{sampleLabel}</p>
    </div>
  )
}

/** Composed from parts: no moves, only the losses, stages filled with a pattern of one's own. */
export const Composed: Story = {
  render: () => (
    <Box>
      <Funnel.Root journeys={journeys} streams={LOSSES}>
        <defs>
          <pattern id="weave" width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" fill="var(--parcours-stage-2, #5b74ad)" />
            <path d="M0 8L8 0" stroke="var(--parcours-ground, #fdfcf9)" strokeOpacity="0.5" />
          </pattern>
        </defs>
        <Funnel.Streams />
        <Funnel.Stages paint={(stage, standard) => (stage.index === 1 ? 'url(#weave)' : standard)} />
        <Funnel.Labels />
      </Funnel.Root>
    </Box>
  ),
}

/** A layer of one's own: it takes the computed geometry, can be pointed at, and dims with the rest. */
function Peaks(): ReactElement | null {
  const { layout } = useFunnel()
  if (layout === null) return null
  return (
    <g data-part="peaks">
      {layout.stages.map(({ id, index, centre }) => (
        <Peak key={id.stage} stage={id.stage} number={index + 1} {...centre} />
      ))}
    </g>
  )
}

function Peak({ stage, number, x, y }: { stage: string; number: number; x: number; y: number }): ReactElement {
  const { keyOf, shell } = useFunnel()
  return (
    <g {...useMarkProps(keyOf({ kind: 'stage', stage }))}>
      <circle cx={x} cy={y} r={12} fill={shell.theme.paint.ground} />
      <text x={x} y={y + 5} textAnchor="middle" fontSize={13} fontWeight={600}>
        {number}
      </text>
    </g>
  )
}

/** What stands inside the stages gives way to the layer. */
const OUTSIDE: FunnelChartOptions['streams'] = [
  'entered',
  'skip',
  'step-back',
  'returned',
  'converted',
  'lost',
  'ended',
]

/** The default picture with a layer above it. */
export const OwnLayer: Story = {
  render: () => (
    <Box>
      <FunnelChart journeys={journeys} streams={OUTSIDE}>
        <Peaks />
      </FunnelChart>
    </Box>
  ),
}

/** Labels and tooltips in one's own words: the tooltip of a stage shows how long it takes to go on. */
function Told({ stage }: { readonly stage: string }): ReactElement {
  const { measure, shell } = useFunnel()
  const found = measure?.stages.find((one) => one.stage.id === stage)
  const time = found?.timeToNextMs ?? null
  return (
    <div data-testid="told">
      <strong>{found?.stage.label}</strong>
      <p style={{ margin: '4px 0' }}>
        {time === null ? 'the end' : `median ${shell.formatter.duration(time.medianMs)} to go on`}
      </p>
      {time !== null && <Funnel.Histogram time={time} />}
    </div>
  )
}

export const OwnLabelsAndTooltip: Story = {
  render: () => (
    <Box>
      <Funnel.Root
        journeys={journeys}
        streams={IN_AND_OUT}
        renderTooltip={({ ref }) => (ref.kind === 'stage' ? <Told stage={ref.stage} /> : null)}
      >
        <Funnel.Leaders />
        <Funnel.Streams />
        <Funnel.Stages />
        <Funnel.Labels
          render={(label) =>
            label.tone === 'stage' ? (
              <text x={label.x} y={label.y} textAnchor={label.anchor} fontSize={label.fontPx} fontStyle="italic">
                {label.lines.flat().map(({ text }) => text)}
              </text>
            ) : (
              <Funnel.Label label={label} />
            )
          }
        />
      </Funnel.Root>
    </Box>
  ),
  play: async ({ canvas }) => {
    canvas.getByRole('application').focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect(canvas.getByTestId('told')).toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    ;(document.activeElement as HTMLElement | null)?.blur()
  },
}

const falling = funnelFromTotals(
  [100, 60, 30, 10].map((count, i) => ({ stage: ['Seen', 'Asked', 'Tried', 'Bought'][i] ?? '', count })),
)
const FORMS: readonly FunnelChartOptions[] = [
  { curve: 'smooth' },
  { curve: 'straight', neck: 'taper' },
  { curve: 'step', spacing: 6 },
  { curve: 'smooth', neck: 'point', direction: 'rtl' },
  { curve: 'straight', neck: 'point', orientation: 'vertical', spacing: 5 },
  { curve: 'smooth', neck: 'taper', orientation: 'vertical' },
]

/** 100, 60, 30, 10 in every form: the areas are always 1, .6, .3 and .1. */
export const Forms: Story = {
  render: () => (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(300px, 1fr))' }}>
      {FORMS.map((form) => (
        <div key={JSON.stringify(form)} style={{ height: 300, padding: '8px 8px 40px' }}>
          <FunnelChart measure={falling} caption="none" {...form} />
          <code style={{ fontSize: 12, overflowWrap: 'anywhere' }}>{JSON.stringify(form)}</code>
        </div>
      ))}
    </div>
  ),
}

/** Question 2 on a dashboard: a dense tile of 240 by 140. */
export const Tile: Story = {
  render: () => (
    <Box width={240} height={140}>
      <FunnelChart journeys={journeys} />
    </Box>
  ),
}
