import type { ReactElement } from 'react'

/** Props of `StoryLink`. */
export interface StoryLinkProps {
  /** Its id: `funnel--default`. */
  readonly story: string
  /** Default: made of the id. */
  readonly children?: string
}

/** Leads to a story, in the whole window and not in the frame of this one. */
export function StoryLink({ story, children = wordsOf(story) }: StoryLinkProps): ReactElement {
  return (
    <a href={`./?path=/story/${story}`} target="_top" style={{ color: 'inherit' }}>
      {children}
    </a>
  )
}

/** `funnel-presets--social-four` reads "Funnel presets: social four". */
function wordsOf(story: string): string {
  const [title = '', name = ''] = story.split('--').map((part) => part.replaceAll('-', ' '))
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}: ${name}`
}
