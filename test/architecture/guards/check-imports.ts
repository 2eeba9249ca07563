import { posix } from 'node:path'
import { HOUSE, type RoomRule } from './house.js'
import { type ImportOf, readImports } from './read-imports.js'

/** What is wrong with the imports of one file under src; one sentence each. */
export function checkImports(file: string, source: string): readonly string[] {
  const room = roomOf(file)
  if (room === undefined) return checkDoor(file, source)
  const rule = HOUSE[room]
  if (rule === undefined) return [`${file}: src/${room} is no room of the house`]
  return readImports(file, source).flatMap((found) => faultOf(file, room, rule, found))
}

/** The room a file stands in; undefined for the doors. */
function roomOf(file: string): string | undefined {
  const parts = file.split('/')
  return parts.length < 3 || parts[1] === 'locales' ? undefined : parts[1]
}

/** Doors re-export from rooms, and only there may several files be gathered. */
function checkDoor(file: string, source: string): readonly string[] {
  return readImports(file, source)
    .filter(({ specifier }) => !specifier.startsWith('.'))
    .map(({ specifier }) => `${file}: a door only passes on what the rooms hold, but imports ${specifier}`)
}

function faultOf(file: string, room: string, rule: RoomRule, found: ImportOf): readonly string[] {
  if (!found.specifier.startsWith('.')) return packageFault(file, room, rule, found.specifier)
  const target = posix.join(posix.dirname(file), found.specifier)
  if (/(^|\/)index\.js$/.test(target)) return [`${file}: imports the folder barrel ${target}; name the file instead`]
  const other = roomOf(target)
  if (other === undefined) return [`${file}: imports the door ${target}; doors are for users`]
  return other === room ? [] : roomFault(file, room, rule, target, other, found.typeOnly)
}

function packageFault(file: string, room: string, rule: RoomRule, specifier: string): readonly string[] {
  const allowed = (rule.packages ?? []).some((name) =>
    name.endsWith('/') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
  )
  return allowed ? [] : [`${file}: the room ${room} may not import ${specifier}`]
}

function roomFault(
  file: string,
  room: string,
  rule: RoomRule,
  target: string,
  other: string,
  typeOnly: boolean,
): readonly string[] {
  const source = target.replace(/\.js$/, '.ts')
  if (rule.values.includes(other) || rule.exceptions?.[source] !== undefined) return []
  if (!rule.types?.includes(other)) return [`${file}: the room ${room} may not import the room ${other}`]
  return typeOnly ? [] : [`${file}: the room ${room} may import only types of ${other}, but takes values of ${source}`]
}
