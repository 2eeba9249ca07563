import type { Role } from 'parcours/core'
import type { ReactElement } from 'react'
import { SelectField } from './Field.js'
import type { Columns, OwnData } from './own-data-store.js'
import type { Words } from './words.js'

const ROLES: readonly Role[] = [
  'actor',
  'time',
  'touchpoint',
  'stage',
  'conversion',
  'value',
  'loss',
  'channel',
  'device',
  'content',
  'sequence',
  'referredBy',
]
const NEEDED: readonly Role[] = ['actor', 'time', 'touchpoint']
/** No column has an empty name. */
const NONE = ''

interface ColumnsPanelProps {
  readonly data: OwnData
  readonly words: Words
  readonly onColumn: (role: Role, column: string | null) => void
  readonly onDateOrder: (order: OwnData['stated']['dateOrder']) => void
}

/** Which column stands for what: the guess, its reason, and a way to correct it. */
export function ColumnsPanel({ data, words, onColumn, onDateOrder }: ColumnsPanelProps): ReactElement {
  const { columns } = data
  // What makes a row a touch is always in sight, the rest once it has a column.
  const isUsed = (role: Role): boolean => NEEDED.includes(role) || columns?.mapping[role] !== undefined
  const field = (role: Role): ReactElement | null =>
    columns && (
      <RoleField
        key={role}
        role={role}
        columns={columns}
        note={reasonOf(role, columns, data.stated, words)}
        words={words}
        onColumn={onColumn}
      />
    )
  return (
    <section className="own-panel" aria-labelledby="own-columns">
      <h2 id="own-columns">{words.columnsTitle}</h2>
      <p className="own-quiet">{columns === null ? words.columnsOfSample : words.columnsLead}</p>
      {columns !== null && (
        <>
          <div className="own-fields">{ROLES.filter(isUsed).map(field)}</div>
          <details className="own-more">
            <summary>{words.moreColumns}</summary>
            <div className="own-fields">
              {ROLES.filter((role) => !isUsed(role)).map(field)}
              <SelectField
                name="dateOrder"
                label={words.dateOrder}
                value={data.stated.dateOrder ?? 'auto'}
                options={Object.entries(words.dateOrders)}
                onChange={(order) =>
                  onDateOrder(order === 'auto' ? undefined : (order as OwnData['stated']['dateOrder']))
                }
              />
            </div>
          </details>
          <p className="own-quiet">
            {columns.mapping.dimensions.length === 0
              ? words.noDimensions
              : words.dimensions(columns.mapping.dimensions.join(', '))}
          </p>
          <Preview columns={columns} words={words} />
        </>
      )}
    </section>
  )
}

interface RoleFieldProps {
  readonly role: Role
  readonly columns: Columns
  readonly note: string
  readonly words: Words
  readonly onColumn: (role: Role, column: string | null) => void
}

function RoleField({ role, columns, note, words, onColumn }: RoleFieldProps): ReactElement {
  return (
    <SelectField
      name={role}
      label={words.roles[role]}
      value={columns.mapping[role]?.column ?? NONE}
      options={[[NONE, words.noColumn], ...columns.columns.map((column) => [column, column] as const)]}
      note={note}
      onChange={(column) => onColumn(role, column === NONE ? null : column)}
    />
  )
}

function reasonOf(role: Role, { mapping, guesses }: Columns, stated: OwnData['stated'], words: Words): string {
  const used = mapping[role]
  if (stated[role] === null) return words.switchedOff
  if (used === undefined) return words.notFound
  if (used.from === 'stated') return words.stated
  const guess = guesses.find((each) => each.role === role)
  return guess === undefined ? '' : words.reason(guess)
}

/** The first rows as they stand in the file. */
function Preview({ columns, words }: { readonly columns: Columns; readonly words: Words }): ReactElement {
  return (
    <details className="own-preview">
      <summary>{words.previewTitle}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div className="own-scroll" tabIndex={0} role="region" aria-label={words.previewTitle}>
        <table>
          <thead>
            <tr>
              {columns.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.preview.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other identity than their place
              <tr key={i}>
                {row.map((cell, j) => (
                  <td key={columns.columns[j]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
