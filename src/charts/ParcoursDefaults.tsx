'use client'
import { createContext, type ReactElement, type ReactNode, useContext, useMemo } from 'react'
import type { PresentationProps } from './common-chart-props.js'

const DefaultsContext = createContext<PresentationProps>({})

/** Props of `ParcoursDefaults`. */
export interface ParcoursDefaultsProps extends PresentationProps {
  readonly children?: ReactNode
}

/** Sets theme, locale, direction and motion for all charts below; a chart's own prop comes first. */
export function ParcoursDefaults({ children, theme, locale, direction, motion }: ParcoursDefaultsProps): ReactElement {
  const outer = useContext(DefaultsContext)
  const value = useMemo(
    () => ({
      ...outer,
      ...(theme === undefined ? {} : { theme }),
      ...(locale === undefined ? {} : { locale }),
      ...(direction === undefined ? {} : { direction }),
      ...(motion === undefined ? {} : { motion }),
    }),
    [outer, theme, locale, direction, motion],
  )
  return <DefaultsContext.Provider value={value}>{children}</DefaultsContext.Provider>
}

/** The defaults that a chart stands under. */
export function useParcoursDefaults(): PresentationProps {
  return useContext(DefaultsContext)
}
