export type { ChartDataProps, CommonChartProps, Margin, PresentationProps } from './charts/common-chart-props.js'
export { FunnelChart } from './charts/funnel/FunnelChart.js'
export {
  type FunnelChartModel,
  type FunnelChartOptions,
  type FunnelChartProps,
  useFunnelChart,
} from './charts/funnel/use-funnel-chart.js'
export { JourneyProvider, type JourneyProviderProps } from './charts/JourneyProvider.js'
export { ParcoursDefaults, type ParcoursDefaultsProps, useParcoursDefaults } from './charts/ParcoursDefaults.js'
export { createJourneyStore, type JourneyStore, type LinkedState } from './interaction/journey-store.js'
export type { Selection } from './interaction/selection.js'
export type { JourneyRef } from './model/journey-ref.js'
export type { ThemeChoice } from './theme/chart-theme.js'
export type { JourneyLocale } from './voice/journey-locale.js'
