import type { ReactElement, SVGProps } from 'react'
import { useMarkProps } from './mark-context.js'
import { useMotion } from './mark-motion.js'

/** Props of `MarkGroup`. */
export interface MarkGroupProps extends Omit<SVGProps<SVGGElement>, 'ref' | 'opacity'> {
  /** The key of the item that the mark stands for. */
  readonly markKey: string
}

/** What belongs to one item: can be pointed at and dims with it. Renders again only where its own state changes. */
export function MarkGroup({ markKey, ...group }: MarkGroupProps): ReactElement {
  return <g {...group} {...useMarkProps(markKey)} style={useMotion('fade')} />
}
