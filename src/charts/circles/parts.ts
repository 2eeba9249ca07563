export { CirclesChanges as Changes } from './CirclesChanges.js'
export { CirclesContent as Content } from './CirclesContent.js'
export { CirclesFollow as Follow } from './CirclesFollow.js'
export { CirclesFollowControl as FollowControl } from './CirclesFollowControl.js'
export { CirclesGroups as Groups } from './CirclesGroups.js'
export { CirclesLegend as Legend } from './CirclesLegend.js'
export { CirclesReentries as Reentries } from './CirclesReentries.js'
export { CirclesRingFunnel as RingFunnel } from './CirclesRingFunnel.js'
export { CirclesRoot as Root } from './CirclesRoot.js'
export { CirclesTimeline as Timeline } from './CirclesTimeline.js'
export { CirclesTrust as Trust } from './CirclesTrust.js'
export {
  CirclesCore as Core,
  CirclesLabels as Labels,
  CirclesPeople as People,
  CirclesRings as Rings,
  CirclesTraffic as Traffic,
} from './circles-parts.js'
