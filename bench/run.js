/*
 * `npm run bench` measures the model; `npm run bench -- <name>` one of the other files here. Milliseconds differ
 * between machines and hours; ratios within one run differ much less, and are what to compare.
 */

const BENCHES = ['model', 'funnel', 'loop', 'circles', 'network', 'linked', 'mount']

const [, , first, ...rest] = process.argv
const isName = first !== undefined && Number.isNaN(Number(first))
const name = isName ? first : 'model'
if (!BENCHES.includes(name)) {
  console.error(`No benchmark is called "${name}". There are: ${BENCHES.join(', ')}`)
  process.exit(1)
}
process.argv.splice(2, process.argv.length, ...(isName ? rest : first === undefined ? [] : [first, ...rest]))
await import(new URL(`${name}.js`, import.meta.url).href)
