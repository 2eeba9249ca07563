import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A file of the project, by its path from the root, with slashes. */
export interface ProjectFile {
  readonly path: string
  readonly source: string
}

/** All TypeScript files under a folder of the project, in stable order. */
export function projectFiles(folder: string): readonly ProjectFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => ({ path, source: readProjectFile(path) }))
}

/** The names of the folders that stand directly in a folder. */
export function foldersIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** The text of one file. */
export function readProjectFile(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
