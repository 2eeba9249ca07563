import type { ReactElement, SVGProps } from 'react'
import { useMarkProps } from '../shared/mark-context.js'
import { useMotion } from '../shared/mark-motion.js'

/** Props of `MarkGroup`. */
export interface MarkGroupProps extends Omit<SVGProps<SVGGElement>, 'ref' | 'opacity'> {
  readonly markKey: string
}

/** A `<g>` that answers for one thing: pointed at, selected and dimmed with it. */
export function MarkGroup({ markKey, ...group }: MarkGroupProps): ReactElement {
  return <g {...group} {...useMarkProps(markKey)} style={useMotion('fade')} />
}
