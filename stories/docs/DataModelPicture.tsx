import { useHostTheme, useParcoursDefaults } from 'parcours'
import tokens from 'parcours/parcours.tokens.json'
import type { CSSProperties, ReactElement } from 'react'

/** One touch in the picture: when it was, 0..1, and how far in. */
interface DrawnTouch {
  readonly at: number
  readonly stage: number
  readonly name: string
  readonly end?: 'converted' | 'lost' | 'open'
}

const STAGES = ['Visitor', 'Lead', 'Customer']
const ACTORS: readonly { readonly name: string; readonly journeys: readonly (readonly DrawnTouch[])[] }[] = [
  {
    name: 'Ada',
    journeys: [
      [
        { at: 0.04, stage: 0, name: 'ad' },
        { at: 0.18, stage: 1, name: 'newsletter' },
        { at: 0.34, stage: 2, name: 'shop', end: 'converted' },
      ],
      [
        { at: 0.6, stage: 1, name: 'newsletter' },
        { at: 0.86, stage: 2, name: 'shop', end: 'converted' },
      ],
    ],
  },
  {
    name: 'Ben',
    journeys: [
      [
        { at: 0.08, stage: 0, name: 'search' },
        { at: 0.22, stage: 1, name: 'trial', end: 'lost' },
      ],
      [
        { at: 0.74, stage: 0, name: 'reminder' },
        { at: 0.9, stage: 1, name: 'trial', end: 'open' },
      ],
    ],
  },
]

const ROOM = { left: 150, width: 600, top: 56, row: 150, step: 34 }
const LABEL = [
  'Rows become journeys. Ada: ad, newsletter, shop: converted; after it a second journey by newsletter to the shop: converted, a re-entry.',
  'Ben: search, trial, then silence longer than the patience: lost; later a reminder begins a new journey, a return, still open when observation ends.',
].join(' ')

/** Rows, touches, stages, journeys and how they end, in one drawing of two people. */
export function DataModelPicture(): ReactElement {
  const host = useHostTheme()
  const asked = useParcoursDefaults().theme
  const paint = paints(asked === 'paper' || asked === 'night' ? asked : host)
  const x = (at: number): number => ROOM.left + at * ROOM.width
  const y = (actor: number, stage: number): number => ROOM.top + actor * ROOM.row + stage * ROOM.step
  const ends = { converted: paint.good, lost: paint.loss, open: paint.open }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by keyboard, too
    <div style={SCROLL} tabIndex={0} role="region" aria-label="Two people and their journeys">
      <svg viewBox="0 0 800 360" role="img" aria-label={LABEL} style={PICTURE}>
        <rect width={800} height={360} rx={8} fill={paint.ground} />
        <g fontSize={14} fontFamily="inherit" fill={paint.inkQuiet}>
          <text x={ROOM.left} y={28}>
            time of observation
          </text>
          <line x1={ROOM.left + 134} x2={780} y1={24} y2={24} stroke={paint.line} strokeWidth={1.5} />
          {ACTORS.map(({ name, journeys }, actor) => (
            <g key={name}>
              <text x={16} y={y(actor, 1) + 5} fill={paint.ink} fontSize={16} fontWeight={600}>
                {name}
              </text>
              {STAGES.map((label, stage) => (
                <g key={label}>
                  <text x={ROOM.left - 16} y={y(actor, stage) + 5} textAnchor="end">
                    {label}
                  </text>
                  <line
                    x1={ROOM.left}
                    x2={780}
                    y1={y(actor, stage)}
                    y2={y(actor, stage)}
                    stroke={paint.line}
                    strokeDasharray="2 4"
                  />
                </g>
              ))}
              {journeys.map((touches, index) => (
                <g key={touches[0]?.name}>
                  <polyline
                    points={touches.map((touch) => `${x(touch.at)},${y(actor, touch.stage)}`).join(' ')}
                    fill="none"
                    stroke={paint.ink}
                    strokeWidth={2}
                  />
                  <text x={x(touches[0]?.at ?? 0)} y={y(actor, 2) + 36} fill={paint.ink}>
                    journey {index + 1}
                    {index > 0 && (actor === 0 ? ' (re-entry)' : ' (return)')}
                  </text>
                  {touches.map((touch) => (
                    <g key={touch.at}>
                      <circle
                        cx={x(touch.at)}
                        cy={y(actor, touch.stage)}
                        r={touch.end === undefined ? 6 : 8}
                        fill={touch.end === 'open' ? paint.ground : paint.driver}
                        stroke={touch.end === undefined ? paint.ground : ends[touch.end]}
                        strokeWidth={touch.end === undefined ? 1 : 3}
                        {...(touch.end === 'open' && { strokeDasharray: '3 3' })}
                      />
                      <text x={x(touch.at) + 12} y={y(actor, touch.stage) - 9} fill={paint.ink}>
                        {touch.name}
                        {touch.end !== undefined && `: ${touch.end}`}
                      </text>
                    </g>
                  ))}
                </g>
              ))}
            </g>
          ))}
        </g>
      </svg>
    </div>
  )
}

/** Where it is narrow the picture scrolls rather than shrink: its words keep 12 px. */
const SCROLL: CSSProperties = { overflowX: 'auto' }
const PICTURE: CSSProperties = { width: '100%', minWidth: 700, maxWidth: 900, height: 'auto', display: 'block' }

const NAMES = ['ground', 'ink', 'inkQuiet', 'line', 'driver', 'good', 'loss', 'open'] as const

/** The tokens of a theme, each as the custom property with its default. */
function paints(theme: 'paper' | 'night'): Readonly<Record<(typeof NAMES)[number], string>> {
  const paint = (name: (typeof NAMES)[number]): [string, string] => {
    const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    return [name, `var(--parcours-${property}, ${tokens[theme][name].$value.hex})`]
  }
  return Object.fromEntries(NAMES.map(paint)) as Record<(typeof NAMES)[number], string>
}
