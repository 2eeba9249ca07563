/** Texts of the toolbar that takes a chart out of the page. */
export interface ToolbarMessages {
  /** The name of the toolbar. */
  readonly label: string
  readonly png: string
  readonly svg: string
  readonly csv: string
  readonly json: string
  readonly copy: string
  /** Spoken and shown when it is done. */
  readonly copied: string
  readonly saved: (file: string) => string
  /** Where the browser refuses. */
  readonly failed: string
}
