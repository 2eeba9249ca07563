import {
  type ForwardRefExoticComponent,
  forwardRef,
  type PropsWithoutRef,
  type ReactElement,
  type Ref,
  type RefAttributes,
  type SVGProps,
} from 'react'

/** Attributes of the `<g>` that a part draws; `paint`, `render` and the like are the part's own. */
export type GroupProps = Omit<SVGProps<SVGGElement>, 'ref' | 'children' | 'paintOrder'>

/** A part: draws one thing of its chart in one `<g>`, to which its own attributes and ref go. */
export type Part<Own = unknown> = ForwardRefExoticComponent<
  PropsWithoutRef<Own & GroupProps> & RefAttributes<SVGGElement>
>

/** What a part draws from: its own props, the rest for its `<g>`, and the ref. */
export type PartDrawing<Own> = Own & GroupProps & { readonly ref: Ref<SVGGElement> }

/**
 * A part of the family whose model `useModel` reads. `draw` spreads what is not its own over its
 * `<g>`; as a component it may use hooks.
 *
 * @example
 * export const FunnelStages: Part<FunnelStagesOwn> = createPart(useFunnel, ({ layout }, { paint, ...group }) =>
 *   layout === null ? null : <g data-part="stages" {...group}>{...}</g>,
 * )
 */
export function createPart<Model, Own = unknown>(
  useModel: () => Model,
  draw: (model: Model, props: PartDrawing<Own>) => ReactElement | null,
): Part<Own> {
  return forwardRef<SVGGElement, Own & GroupProps>(function Part(props, ref) {
    return draw(useModel(), { ...(props as Own & GroupProps), ref })
  })
}
