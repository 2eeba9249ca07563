import type { Decorator, Preview } from '@storybook/react-vite'
import { ParcoursDefaults } from 'parcours'
import type { ReactElement, ReactNode } from 'react'
import { ar } from '../src/locales/ar.js'
import { de } from '../src/locales/de.js'
import { es } from '../src/locales/es.js'
import { fr } from '../src/locales/fr.js'
import { it } from '../src/locales/it.js'
import { ja } from '../src/locales/ja.js'
import { nl } from '../src/locales/nl.js'
import { pt } from '../src/locales/pt.js'
import { zh } from '../src/locales/zh.js'
import '@fontsource/inter/400.css'
import '@fontsource/inter/600.css'
// biome-ignore lint/correctness/useImportExtensions: a style sheet keeps its own extension
import './preview.css'
import { ThemedDocs } from './ThemedDocs.js'

/** The languages of the toolbar, by their tags. */
const locales = { en: 'en', de, es, fr, it, ja, nl, pt, zh, ar } as const

/** What the toolbar sets; charts take it as defaults, and a story's own prop comes first. */
interface Toolbar {
  readonly theme: 'auto' | 'paper' | 'night'
  readonly locale: keyof typeof locales
  readonly direction: 'ltr' | 'rtl'
  readonly motion: 'auto' | 'full' | 'reduced'
}

/** The toolbar at first. */
const start: Toolbar = { theme: 'paper', locale: 'en', direction: 'ltr', motion: 'auto' }

const inToolbar: Decorator = (Story, context) => (
  <Ground toolbar={{ ...start, ...context.globals }} alone={context.viewMode === 'story'}>
    <Story />
  </Ground>
)

interface GroundProps {
  readonly toolbar: Toolbar
  /** The story has the whole page. */
  readonly alone: boolean
  readonly children: ReactNode
}

function Ground({ toolbar, alone, children }: GroundProps): ReactElement {
  const { theme, locale, direction, motion } = toolbar
  return (
    <ParcoursDefaults theme={theme} locale={locales[locale]} direction={direction} motion={motion}>
      <div className={`ground ground-${theme}${alone ? ' ground-alone' : ''}`} dir={direction} lang={locale}>
        {children}
      </div>
    </ParcoursDefaults>
  )
}

/** A component's docstring for its page: examples become code, other tags are left to editors. */
function describeComponent(component: { readonly __docgenInfo?: { readonly description?: string } }): string {
  const [text = '', ...tags] = (component?.__docgenInfo?.description ?? '').split(/^@/m)
  const examples = tags.flatMap((tag) => (tag.startsWith('example') ? [tag.slice('example'.length).trim()] : []))
  return [text.trim(), ...examples.map((code) => `\`\`\`tsx\n${code}\n\`\`\``)].join('\n\n')
}

/** Charts measure their labels, so the typeface is there before they are drawn. */
async function typefaces(): Promise<void> {
  await Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 13px Inter`)))
}

const preview: Preview = {
  tags: ['autodocs'],
  loaders: [typefaces],
  decorators: [inToolbar],
  initialGlobals: start,
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'paper', title: 'Paper' },
          { value: 'night', title: 'Night' },
          { value: 'auto', title: 'As the system' },
        ],
      },
    },
    locale: {
      description: 'Language and number format',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'de', title: 'Deutsch' },
          { value: 'es', title: 'Español' },
          { value: 'fr', title: 'Français' },
          { value: 'pt', title: 'Português' },
          { value: 'ja', title: '日本語' },
          { value: 'it', title: 'Italiano' },
          { value: 'nl', title: 'Nederlands' },
          { value: 'ar', title: 'العربية' },
          { value: 'zh', title: '简体中文' },
        ],
      },
    },
    direction: {
      description: 'Direction of writing',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    motion: {
      description: 'Motion',
      toolbar: {
        icon: 'play',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'Motion as the system' },
          { value: 'full', title: 'Full motion' },
          { value: 'reduced', title: 'Reduced motion' },
        ],
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'requiredFirst' },
    docs: { container: ThemedDocs, toc: true, extractComponentDescription: describeComponent },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Docs',
          'Questions',
          'Models',
          'Dashboard',
          'Funnel',
          'Loop',
          'Circles',
          'Network',
          'Your own data',
        ],
      },
    },
  },
}

export default preview
