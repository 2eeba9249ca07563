import { execFileSync } from 'node:child_process'
import { findBrowser } from './find-browser.js'

/** Ways to get a Chromium, tried in turn; each is a command with its arguments. */
const WAYS = [
  [['npx', '--no-install', 'playwright', 'install', 'chromium']],
  ...(canUseApt()
    ? [
        [
          ['apt-get', 'update'],
          ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
        ],
      ]
    : []),
]

const HINT = `No Chromium was found and none could be installed. The browser tests need one. Either run

    npx playwright install --with-deps chromium

or install Chromium or Chrome by your system's means, or set CHROMIUM_PATH to an existing one.`

if ((await findBrowser()) === undefined) await install()

async function install() {
  for (const commands of WAYS) {
    console.log(`No Chromium found; trying: ${commands.map((command) => command.join(' ')).join(' && ')}`)
    if (commands.every(succeeds) && (await findBrowser()) !== undefined) return
  }
  console.error(HINT)
  process.exit(1)
}

/** @param {readonly string[]} command */
function succeeds([program = '', ...args]) {
  try {
    // Windows finds npx only through a shell.
    execFileSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' })
    return true
  } catch {
    return false
  }
}

function canUseApt() {
  return process.platform === 'linux' && process.getuid?.() === 0
}
