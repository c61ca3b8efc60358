/** A browser without a screen, where the machine has one. */
import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const program = process.env['CHROMIUM'] ?? PROGRAMS.find((path) => existsSync(path));

/** Whether there is a browser; who runs tests without one is told so. */
export const hasBrowser = program !== undefined;

export async function openBrowser(): Promise<Browser> {
  return puppeteer.launch({ executablePath: program ?? '', args: ['--no-sandbox', '--disable-gpu'], headless: true });
}

/** A page of a file, with what it complained of and asked for. */
export interface OpenedPage {
  readonly page: Page;
  /** messages of its console, errors, and requests for anything but the file */
  readonly complaints: readonly string[];
  /** milliseconds until everything was drawn */
  readonly milliseconds: number;
}

export async function openPage(browser: Browser, file: string): Promise<OpenedPage> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (request.url() !== `file://${file}`) complaints.push(request.url());
  });
  const began = performance.now();
  await page.goto(`file://${file}`);
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  return { page, complaints, milliseconds: performance.now() - began };
}
