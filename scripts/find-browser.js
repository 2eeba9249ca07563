import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Usual places of a Chromium, by platform. */
const PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium-headless-shell',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable]
    return folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : []
  }),
}

/**
 * The Chromium that tests run in: what the environment names, else the one Playwright keeps, else
 * one of the system. Undefined where there is none.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH ?? process.env.CHROME_PATH
  if (named !== undefined && named !== '') return named
  const { chromium } = await import('playwright')
  return [chromium.executablePath(), ...placesHere()].find((path) => path !== '' && existsSync(path))
}

/** @returns {readonly string[]} */
function placesHere() {
  const platform = process.platform
  return platform === 'linux' || platform === 'darwin' || platform === 'win32' ? PLACES[platform] : []
}
