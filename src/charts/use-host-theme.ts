import { useCallback, useSyncExternalStore } from 'react'
import { mediaHook } from './shell/media-hook.js'

/** Where a page says that it is dark. */
export interface HostThemeOptions {
  /** A class of the root element that means dark, as Tailwind and shadcn set it. Default `dark`. */
  readonly darkClass?: string | undefined
  /** Attributes of the root element whose value `dark` or `night` means dark, `light` or `paper` light. Default `data-theme`, `data-color-scheme`, `data-mui-color-scheme` and `data-mode`. */
  readonly attributes?: readonly string[] | undefined
}

const ATTRIBUTES: readonly string[] = ['data-theme', 'data-color-scheme', 'data-mui-color-scheme', 'data-mode']

/** Attributes that say it by being there, as MUI's `colorSchemeSelector: 'data'` sets them. */
const DARK = 'data-dark'
const LIGHT = 'data-light'

const useDarkness = mediaHook(['(prefers-color-scheme: dark)'])

/**
 * The theme that the page round the charts stands in, live: by an attribute of its root element,
 * else by its class or a bare `data-dark`, else by what the reader's system prefers. On the server: `paper`.
 *
 * @example <ParcoursDefaults theme={useHostTheme()}><FunnelChart journeys={journeys} /></ParcoursDefaults>
 */
export function useHostTheme({
  darkClass = 'dark',
  attributes = ATTRIBUTES,
}: HostThemeOptions = {}): 'paper' | 'night' {
  const [prefersDark] = useDarkness()
  const names = attributes.join(' ')
  const stated = useSyncExternalStore(
    useCallback(
      (listener) => watchRoot([...names.split(' '), 'class', DARK, LIGHT].filter(Boolean), listener),
      [names],
    ),
    () => statedBy(document.documentElement, names.split(' '), darkClass),
    () => 'paper' as const,
  )
  return stated ?? (prefersDark ? 'night' : 'paper')
}

function watchRoot(attributeFilter: string[], listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributes: true, attributeFilter })
  return () => observer.disconnect()
}

/** Null where the page says nothing: a missing class means light only where the attribute says so. */
function statedBy(root: Element, attributes: readonly string[], darkClass: string): 'paper' | 'night' | null {
  for (const attribute of attributes) {
    const value = attribute === '' ? null : root.getAttribute(attribute)
    if (value === 'dark' || value === 'night') return 'night'
    if (value === 'light' || value === 'paper') return 'paper'
  }
  if (root.classList.contains(darkClass) || root.hasAttribute(DARK)) return 'night'
  return root.classList.contains('light') || root.hasAttribute(LIGHT) ? 'paper' : null
}
