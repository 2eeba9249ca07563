/** What a host says of the figure of a chart: `id`, `className`, `data-*` and `aria-*`, among its props. */
export function hostProps(props: object): object {
  return Object.fromEntries(Object.entries(props).filter(([name]) => /^(data-|aria-|id$|className)/.test(name)))
}
