import { existsSync, readdirSync } from 'node:fs'

/*
 * `npm run bench` measures the model; `npm run bench -- <name>` one of the other files here. Milliseconds differ
 * between machines and hours; ratios within one run differ much less, and are what to compare.
 */

const [, , first, ...rest] = process.argv
const isName = first !== undefined && Number.isNaN(Number(first))
const name = isName ? first : 'model'
const file = new URL(`${name}.js`, import.meta.url)
if (!existsSync(file) || name === 'run') {
  const names = readdirSync(new URL('.', import.meta.url)).filter((one) => one.endsWith('.js') && one !== 'run.js')
  console.error(`No benchmark is called "${name}". There are: ${names.map((one) => one.slice(0, -3)).join(', ')}`)
  process.exit(1)
}
process.argv.splice(2, process.argv.length, ...(isName ? rest : first === undefined ? [] : [first, ...rest]))
await import(file.href)
