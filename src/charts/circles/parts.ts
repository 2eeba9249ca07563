export { CirclesRoot as Root } from './CirclesRoot.js'
export { CirclesTimeline as Timeline } from './CirclesTimeline.js'
export {
  CirclesCore as Core,
  CirclesLabels as Labels,
  CirclesPeople as People,
  CirclesRings as Rings,
  CirclesTraffic as Traffic,
} from './circles-parts.js'
