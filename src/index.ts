export { CirclesChart } from './charts/circles/CirclesChart.js'
export type { CirclesContentProps } from './charts/circles/CirclesContent.js'
export { CirclesMultiples, type CirclesMultiplesProps } from './charts/circles/CirclesMultiples.js'
export type { CirclesRingFunnelProps } from './charts/circles/CirclesRingFunnel.js'
export type {
  CirclesChartProps,
  CirclesMoment,
  CirclesOwnProps,
  CirclesRootOwnProps,
  CirclesRootProps,
} from './charts/circles/circles-chart-props.js'
export { useCircles, useMovingRings } from './charts/circles/circles-context.js'
export type { CirclesModel, PartItems } from './charts/circles/circles-model.js'
export type { CirclesRefs } from './charts/circles/circles-refs.js'
export * as Circles from './charts/circles/parts.js'
export { TrustChart, type TrustChartProps, type TrustLine } from './charts/circles/TrustChart.js'
export { type CirclesChartState, useCirclesChart } from './charts/circles/use-circles-chart.js'
export { usePartItems } from './charts/circles/use-part-items.js'
export type { ChartDataProps, CommonChartProps, Margin, PresentationProps } from './charts/common-chart-props.js'
export { ChartToolbar, type ChartToolbarProps, type ToolbarAction } from './charts/export/ChartToolbar.js'
export {
  chartPng,
  chartSvg,
  copyChartImage,
  type ExportOptions,
  type PngOptions,
  saveFile,
} from './charts/export/export-chart.js'
export { type StandaloneSvg, type StandaloneSvgOptions, standaloneSvg } from './charts/export/standalone-svg.js'
export { FunnelChannelsChart, type FunnelChannelsChartProps } from './charts/funnel/FunnelChannelsChart.js'
export { FunnelChart } from './charts/funnel/FunnelChart.js'
export { FunnelComparisonChart, type FunnelComparisonChartProps } from './charts/funnel/FunnelComparisonChart.js'
export type { FunnelKpisProps } from './charts/funnel/FunnelKpis.js'
export type { FunnelLabelsOwn } from './charts/funnel/FunnelLabels.js'
export type { FunnelMovesOwn } from './charts/funnel/FunnelMoves.js'
export { FunnelMultiplesChart, type FunnelMultiplesChartProps } from './charts/funnel/FunnelMultiplesChart.js'
export type { FunnelStagesOwn } from './charts/funnel/FunnelStages.js'
export type { FunnelStreamsOwn } from './charts/funnel/FunnelStreams.js'
export type { FunnelTimesProps } from './charts/funnel/FunnelTimes.js'
export { useFunnel } from './charts/funnel/funnel-context.js'
export * as Funnel from './charts/funnel/parts.js'
export {
  type FunnelChartModel,
  type FunnelChartOptions,
  type FunnelChartProps,
  useFunnelChart,
} from './charts/funnel/use-funnel-chart.js'
export {
  type JourneyLink,
  JourneyProvider,
  type JourneyProviderProps,
  useJourneyLink,
} from './charts/JourneyProvider.js'
export type { FilteredJourneys } from './charts/linked/filter-by-selection.js'
export { SelectionPanel, type SelectionPanelProps } from './charts/linked/SelectionPanel.js'
export { type SelectedJourneys, useSelectedJourneys } from './charts/linked/use-selected-journeys.js'
export type { LoopChannelsProps } from './charts/loop/LoopChannels.js'
export { LoopChart } from './charts/loop/LoopChart.js'
export type { LoopDriversOwn } from './charts/loop/LoopDrivers.js'
export type { LoopGainPanelProps } from './charts/loop/LoopGainPanel.js'
export type { LoopGenerationsProps } from './charts/loop/LoopGenerations.js'
export type { LoopLabelsOwn } from './charts/loop/LoopLabels.js'
export type { LoopMovesOwn } from './charts/loop/LoopMoves.js'
export type { LoopRibbonOwn } from './charts/loop/LoopRibbon.js'
export type { LoopStockProps } from './charts/loop/LoopStock.js'
export type { LoopTrendProps } from './charts/loop/LoopTrend.js'
export type { LoopWhatIfProps } from './charts/loop/LoopWhatIf.js'
export { useLoop } from './charts/loop/loop-context.js'
export * as Loop from './charts/loop/parts.js'
export {
  type LoopChartOptions,
  type LoopChartProps,
  type LoopChartState,
  useLoopChart,
} from './charts/loop/use-loop-chart.js'
export { NetworkChart } from './charts/network/NetworkChart.js'
export type { NetworkImpulsesOwn } from './charts/network/NetworkImpulses.js'
export type { NetworkRootProps } from './charts/network/NetworkRoot.js'
export type { NetworkZoomProps } from './charts/network/NetworkZoom.js'
export { useNetwork } from './charts/network/network-context.js'
export * as Network from './charts/network/parts.js'
export {
  type NetworkChartOptions,
  type NetworkChartProps,
  type NetworkChartState,
  useNetworkChart,
} from './charts/network/use-network-chart.js'
export { ActorJourneyView, type ActorJourneyViewProps } from './charts/network/views/ActorJourneyView.js'
export { NetworkControls, type NetworkControlsProps } from './charts/network/views/NetworkControls.js'
export { NetworkCredits, type NetworkCreditsProps } from './charts/network/views/NetworkCredits.js'
export type { NetworkDifferencesOwn } from './charts/network/views/NetworkDifferenceLayer.js'
export { NetworkDifferences, type NetworkDifferencesProps } from './charts/network/views/NetworkDifferences.js'
export { NetworkHoles, type NetworkHolesProps } from './charts/network/views/NetworkHoles.js'
export { NetworkInfluence, type NetworkInfluenceProps } from './charts/network/views/NetworkInfluence.js'
export { NetworkPaths, type NetworkPathsProps } from './charts/network/views/NetworkPaths.js'
export { NetworkSwitches, type NetworkSwitchesProps } from './charts/network/views/NetworkSwitches.js'
export type { NetworkThreadOwn } from './charts/network/views/NetworkThread.js'
export { NetworkTrace, type NetworkTraceProps } from './charts/network/views/NetworkTrace.js'
export { NetworkWhatIf, type NetworkWhatIfProps } from './charts/network/views/NetworkWhatIf.js'
export type { NetworkWhatIfRingOwn } from './charts/network/views/NetworkWhatIfRing.js'
export {
  type NetworkControlsModel,
  type NetworkControlsState,
  useNetworkControls,
} from './charts/network/views/use-network-controls.js'
export type { NetworkViewProps } from './charts/network/views/use-network-view.js'
export type { WhatIfValue } from './charts/network/views/what-if-value.js'
export { ParcoursDefaults, type ParcoursDefaultsProps, useParcoursDefaults } from './charts/ParcoursDefaults.js'
export { type ChartFamily, type ChartHandle, useChart } from './charts/shell/chart-handle.js'
export type { GroupProps, Part } from './charts/shell/create-part.js'
export type { Announce } from './charts/shell/reading-acts.js'
export type { ChartData } from './charts/shell/use-chart-data.js'
export type { ChartShell } from './charts/shell/use-chart-shell.js'
export type { Presentation } from './charts/shell/use-presentation.js'
export { type HostThemeOptions, useHostTheme } from './charts/use-host-theme.js'
export type { Emphasis } from './foundation/emphasis.js'
export type { ChartCommand, ChartItem, Fact, FocusShape, Move } from './interaction/chart-item.js'
export { createJourneyStore, type JourneyStore, type LinkedState } from './interaction/journey-store.js'
export type { Observable } from './interaction/observable.js'
export type { Size } from './interaction/place-tooltip.js'
export type { Selection } from './interaction/selection.js'
export { selectionFromText, selectionToText } from './interaction/selection-text.js'
export type { PlaceItems, ZoomStore } from './interaction/zoom-store.js'
export type { ZoomView } from './interaction/zoom-view.js'
export type { CirclesKeys } from './marks/circles/circles-keys.js'
export type { LadderTextRender } from './marks/circles/RingLadder.js'
export type { LoopKeys } from './marks/loop/loop-keys.js'
export type { NetworkMarkKeys } from './marks/network/network-mark-keys.js'
export { type NetworkPainting, paintNetwork } from './marks/network/paint-network.js'
export {
  type MarkPaint,
  type MarkPaints,
  type MarkProps,
  type MarkState,
  useMarkPaints,
  useMarkProps,
  useMarkState,
} from './marks/shared/mark-context.js'
export type { JourneyRef } from './model/journey-ref.js'
export type { ChartTheme, Swatch, ThemeChoice, ThemeName, TokenName } from './theme/chart-theme.js'
export type { ThemeTokens } from './theme/tokens.js'
export type { JourneyLocale } from './voice/journey-locale.js'
