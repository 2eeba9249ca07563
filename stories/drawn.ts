import { waitFor } from 'storybook/test'

/** How long a play function waits: what is drawn follows its size, and a busy machine takes seconds over that. */
export const IN_TIME = { timeout: 10_000 } as const

/** The first element that a selector finds in a page, once it is there. */
export function drawn(page: ParentNode, selector: string): Promise<Element> {
  return waitFor(() => {
    const found = page.querySelector(selector)
    if (found === null) throw new Error(`Not drawn yet: ${selector}`)
    return found
  }, IN_TIME)
}
