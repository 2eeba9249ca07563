import { ChartToolbar, FunnelChart, NetworkChart, useParcoursDefaults } from 'parcours'
import { sampleJourneys } from 'parcours/sample'
import type { CSSProperties, ReactElement } from 'react'

/** Custom properties as a style, values by names. */
type Properties = Readonly<Record<`--${string}`, string>>

/** A page with variables of its own, and which of them the charts take. */
export interface Host {
  readonly light: Properties
  readonly dark: Properties
  /** The recipe: tokens of the charts by the variables of the host. */
  readonly tokens: Properties
}

/** A page such as shadcn and Tailwind make it: `background`, `foreground`, … */
export const shadcn: Host = {
  light: {
    '--background': 'oklch(0.99 0.005 150)',
    '--foreground': 'oklch(0.22 0.03 150)',
    '--muted-foreground': 'oklch(0.47 0.03 150)',
    '--border': 'oklch(0.88 0.02 150)',
    '--popover': 'oklch(1 0 0)',
    '--ring': 'oklch(0.5 0.16 150)',
  },
  dark: {
    '--background': 'oklch(0.2 0.03 150)',
    '--foreground': 'oklch(0.97 0.01 150)',
    '--muted-foreground': 'oklch(0.76 0.03 150)',
    '--border': 'oklch(0.36 0.03 150)',
    '--popover': 'oklch(0.26 0.03 150)',
    '--ring': 'oklch(0.78 0.16 150)',
  },
  tokens: {
    '--parcours-ground': 'var(--background)',
    '--parcours-ink': 'var(--foreground)',
    '--parcours-ink-quiet': 'var(--muted-foreground)',
    '--parcours-line': 'var(--border)',
    '--parcours-surface': 'var(--popover)',
    '--parcours-focus': 'var(--ring)',
  },
}

/** A page of MUI with CSS variables: `--mui-palette-…`. */
export const mui: Host = {
  light: {
    '--mui-palette-background-paper': '#fff',
    '--mui-palette-text-primary': 'rgba(0, 0, 0, 0.87)',
    '--mui-palette-text-secondary': 'rgba(0, 0, 0, 0.6)',
    '--mui-palette-divider': 'rgba(0, 0, 0, 0.12)',
    '--mui-palette-primary-main': '#1976d2',
  },
  dark: {
    '--mui-palette-background-paper': '#121212',
    '--mui-palette-text-primary': '#fff',
    '--mui-palette-text-secondary': 'rgba(255, 255, 255, 0.7)',
    '--mui-palette-divider': 'rgba(255, 255, 255, 0.12)',
    '--mui-palette-primary-main': '#90caf9',
  },
  tokens: {
    '--parcours-ground': 'var(--mui-palette-background-paper)',
    '--parcours-ink': 'var(--mui-palette-text-primary)',
    '--parcours-ink-quiet': 'var(--mui-palette-text-secondary)',
    '--parcours-line': 'var(--mui-palette-divider)',
    '--parcours-focus': 'var(--mui-palette-primary-main)',
  },
}

/** Two charts that take ground, ink, lines and focus from the page they stand in. */
export function HostPage({ host }: { readonly host: Host }): ReactElement {
  const { theme } = useParcoursDefaults()
  const style = { ...PAGE, ...(theme === 'night' ? host.dark : host.light), ...host.tokens } as CSSProperties
  const journeys = sampleJourneys()
  return (
    <main data-host style={style}>
      <FunnelChart journeys={journeys} height={380} toolbar={<ChartToolbar />} />
      <NetworkChart journeys={journeys} height={460} />
    </main>
  )
}

const PAGE: CSSProperties = { display: 'grid', gap: 20, padding: 16, background: 'var(--parcours-ground)' }
