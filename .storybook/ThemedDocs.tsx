import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import { type PropsWithChildren, type ReactElement, useEffect, useState } from 'react'
import { themes } from 'storybook/theming'

/** Told when the toolbar changes. */
const UPDATED = 'globalsUpdated'

interface Update {
  readonly globals: { readonly theme?: unknown }
}

/** A page of docs in the theme of the toolbar: what stands round the charts is as dark as they are. */
export function ThemedDocs(props: PropsWithChildren<DocsContainerProps>): ReactElement {
  const { channel } = props.context
  const [theme, setTheme] = useState<unknown>(themeOfAddress)
  useEffect(() => {
    const hear = ({ globals }: Update): void => setTheme(globals.theme)
    channel.on(UPDATED, hear)
    return () => channel.off(UPDATED, hear)
  }, [channel])
  return <DocsContainer {...props} theme={theme === 'night' ? themes.dark : themes.light} />
}

/** At first the address tells: `globals=theme:night`. */
function themeOfAddress(): string | undefined {
  const globals = new URLSearchParams(location.search).get('globals') ?? ''
  return /(?:^|;)theme:([^;]+)/.exec(globals)?.[1]
}
