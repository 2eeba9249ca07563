import tokens from 'parcours/parcours.tokens.json'
import type { CSSProperties, ReactElement } from 'react'

/** The file of a theme's colours as a tree: leaves have a value, the rest are groups. */
interface TokenNode {
  readonly $value?: { readonly hex: string }
  readonly $description?: string
}

/** Every colour of both themes, from the token file that the styles and types are made of. */
export function TokensTable(): ReactElement {
  const night = new Map(colours(tokens.night))
  return (
    <table style={TABLE}>
      <thead>
        <tr>
          {['Custom property', 'Paper', 'Night', 'Meaning'].map((head) => (
            <th key={head} style={CELL}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {colours(tokens.paper).map(([name, { $value, $description }]) => (
          <tr key={name}>
            <td style={CELL}>
              <code>--parcours-{name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}</code>
            </td>
            <td style={CELL}>
              <Swatch hex={$value?.hex} />
            </td>
            <td style={CELL}>
              <Swatch hex={night.get(name)?.$value?.hex} />
            </td>
            <td style={CELL}>{$description}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function colours(theme: object): [string, TokenNode][] {
  return Object.entries(theme as Record<string, TokenNode>).filter(([, node]) => node?.$value?.hex !== undefined)
}

function Swatch({ hex = '' }: { readonly hex?: string | undefined }): ReactElement {
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 6 }}>
      <svg width={20} height={20} aria-hidden="true">
        <rect x={0.5} y={0.5} width={19} height={19} rx={4} fill={hex} stroke="#808080" />
      </svg>
      <code>{hex}</code>
    </span>
  )
}

const TABLE: CSSProperties = { borderCollapse: 'collapse', width: '100%', fontSize: 13, lineHeight: 1.5 }
const CELL: CSSProperties = { textAlign: 'start', padding: '4px 6px 4px 0', borderBottom: '1px solid' }
