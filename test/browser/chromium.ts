import { chromium, type Browser } from 'playwright-core'
import { findChromium } from '../../scripts/find-chromium.js'

// The sandbox is refused to root, which is who runs tests in a container; /dev/shm is small there. The arguments that
// @sparticuz/chromium proposes are left out: they turn web security off, and with it what is to be tested.
const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--force-color-profile=srgb']

export async function launchChromium(): Promise<Browser> {
  const { path } = await findChromium()
  return chromium.launch({ executablePath: path, args })
}
