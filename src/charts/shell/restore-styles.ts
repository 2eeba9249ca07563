/**
 * Sets again what a page's policy took from the server's markup. Where `style-src` does not allow
 * style attributes, the parser refuses them, and React, which takes the markup over as it is, never
 * sets them; through the object model they are allowed. A ref: once per root, and nothing is asked of
 * its descendants unless the root itself has lost its styles.
 */
export function restoreStyles(root: HTMLElement | null): void {
  if (root === null || !isRefused(root)) return
  setAgain(root)
  root.querySelectorAll<HTMLElement>('[style]').forEach(setAgain)
}

function setAgain(element: HTMLElement): void {
  if (isRefused(element)) element.style.cssText = element.getAttribute('style') ?? ''
}

/** An attribute that says something, and an object model that knows nothing of it. */
function isRefused(element: HTMLElement): boolean {
  return element.style.length === 0 && element.hasAttribute('style')
}
