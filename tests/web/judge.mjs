// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Judges exported pages: the Nu Html Checker over all of them, then each in a headless Chromium, light and
// dark, wide and narrow. Exits 0 when nothing was found, 1 on any finding, 2 when the call is off.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import puppeteer from 'puppeteer-core';

const usage = 'usage: node judge.mjs [--json] [--screenshots DIR] [--fragment FILE]… [DIR_OR_FILE…]';
const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const vnu = join(dirname(require.resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const schemes = ['light', 'dark'];
const widths = [1280, 360];
const checks = ['html', 'axe', 'csp', 'console', 'dialog', 'request', 'link', 'narrow'];

/** A page to judge: `file` is loaded, `shown` is its name in the result, it may load only what is below `root`. */
function collect(paths, fragments, scratch) {
    const pages = [];
    for (const path of paths) {
        const full = resolve(path);
        if (statSync(full).isDirectory()) {
            const files = readdirSync(full, { recursive: true }).filter(name => name.endsWith('.html')).sort();
            if (files.length === 0)
                throw new Error(`${path}: no .html file in it`);
            pages.push(...files.map(name => ({ file: join(full, name), shown: join(path, name), root: full })));
        } else {
            pages.push({ file: full, shown: path, root: dirname(full) });
        }
    }
    fragments.forEach((path, index) => {
        const file = join(scratch, `fragment-${index}.html`);
        writeFileSync(file, wrapped(readFileSync(path, 'utf8')));
        pages.push({ file, shown: path, root: scratch });
    });
    return pages;
}

/** The smallest sound document around a fragment, on its first line so that line numbers stay. */
function wrapped(fragment) {
    const heading = /<h1[\s>]/i.test(fragment) ? '' : '<h1>Fragment</h1>';
    const [open, close] = /<main[\s>]/i.test(fragment) ? ['', ''] : ['<main>', '</main>'];
    return '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Fragment</title>'
        + '<meta name="viewport" content="width=device-width"></head><body>'
        + `${open}${heading}${fragment}${close}</body></html>\n`;
}

async function checkMarkup(pages) {
    const args = ['-Xss2m', '-jar', vnu, '--stdout', '--exit-zero-always', '--format', 'json', ...pages.map(p => p.file)];
    const { stdout } = await promisify(execFile)('java', args, {
        maxBuffer: 1 << 28,
        env: { ...process.env, LC_ALL: 'C.UTF-8' }, // without it Java passes over names that are not ASCII
    });
    const byFile = new Map(pages.map(page => [page.file, page]));
    for (const { type, url, lastLine, message } of JSON.parse(stdout).messages) {
        if (type === 'info')
            continue;
        const page = (url && byFile.get(fileURLToPath(url))) ?? pages[0];
        report(page, 'html', `line ${lastLine ?? '?'}`, message);
    }
}

/** One entry for the same finding at several places of a page. */
function report(page, check, where, what) {
    const known = page.findings.find(finding => finding.check === check && finding.what === what);
    if (!known)
        page.findings.push({ check, what, where: [where] });
    else if (!known.where.includes(where))
        known.where.push(where);
}

/** Loads one page as its reader does, with everything it does recorded, then lets axe look at it. */
async function visit(browser, page, scheme, width, shots) {
    let recording = true;
    const found = (check, what) => recording && report(page, check, `${scheme} ${width}`, what);
    const tab = await browser.newPage();
    try {
        tab.on('dialog', dialog => {
            found('dialog', `${dialog.type()}: ${dialog.message()}`);
            dialog.dismiss();
        });
        tab.on('console', message => {
            if (message.type() === 'error' && !/Content Security Policy/.test(message.text()))
                found('console', message.text());
        });
        tab.on('pageerror', error => found('console', String(error)));
        tab.on('request', request => {
            if (!isLocal(request.url(), page.root))
                found('request', request.url());
        });
        await tab.exposeFunction('judgeViolation', what => found('csp', what));
        await tab.evaluateOnNewDocument(() => addEventListener('securitypolicyviolation',
            event => judgeViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`.trim())));
        await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await tab.setViewport({ width, height: 800 });
        await tab.goto(pathToFileURL(page.file).href);
        await tab.waitForNetworkIdle({ idleTime: 100 });

        const facts = await tab.evaluate(lookAround);
        facts.sent.filter(url => !isLocal(url, page.root)).forEach(url => found('request', `announced: ${url}`));
        if (width === 360)
            facts.wide.forEach(what => found('narrow', what));
        page.links ??= facts.links;
        page.ids ??= facts.ids;
        if (shots)
            await tab.screenshot({ path: join(shots, pictureName(page, scheme, width)), fullPage: true });

        // Evaluated through the debugger, which the page's own policy does not reach; what axe does is not the page's.
        recording = false;
        await tab.evaluate(axeSource);
        const { violations } = await tab.evaluate(() => axe.run({ preload: false }));
        recording = true;
        for (const { id, help, nodes } of violations)
            found('axe', `${id}: ${help} (${nodes.length}): ${nodes[0].target.join(' ')}`);
    } catch (error) {
        recording = true;
        found('console', `could not be judged: ${error.message}`);
    } finally {
        await tab.close();
    }
}

/** Runs in the page. */
function lookAround() {
    const viewport = document.documentElement.clientWidth;
    const wide = [];
    if (!document.querySelector('meta[name=viewport]'))
        wide.push('no <meta name="viewport">');
    if (document.scrollingElement.scrollWidth > viewport) {
        const culprit = [...document.body.querySelectorAll('*')]
            .find(element => element.getBoundingClientRect().right > viewport + 1);
        const name = culprit ? `<${culprit.localName} class="${culprit.className}">` : 'the page';
        wide.push(`${document.scrollingElement.scrollWidth} px wide, first too wide: ${name}`);
    }
    const hints = 'link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=prefetch], link[rel~=preload]';
    return {
        wide,
        sent: [...document.querySelectorAll(hints)].map(link => link.href)
            .concat([...document.querySelectorAll('a[ping]')].map(link => link.getAttribute('ping'))),
        links: [...document.querySelectorAll('a[href], area[href]')].map(link => [link.getAttribute('href'), link.href]),
        ids: [...document.querySelectorAll('[id]')].map(element => element.id),
    };
}

function isLocal(url, root) {
    if (/^(data|about):/.test(url))
        return true;
    return url.startsWith('file:') && !relative(root, fileURLToPath(url)).startsWith('..');
}

function checkLinks(pages) {
    const byFile = new Map(pages.map(page => [page.file, page]));
    for (const page of pages) {
        for (const [written, url] of page.links ?? []) {
            const found = what => report(page, 'link', `"${written}"`, what);
            if (written.trim() === '' || written === '#')
                found('leads nowhere');
            if (!url.startsWith('file:'))
                continue;
            const target = fileURLToPath(url.replace(/[?#].*/, ''));
            const anchor = decodeURIComponent(new URL(url).hash.slice(1));
            if (!isLocal(url, page.root))
                found('leads out of the folder');
            else if (!existsSync(target))
                found('no such file');
            else if (anchor && byFile.get(target)?.ids && !byFile.get(target).ids.includes(anchor))
                found('no such place in the page');
        }
    }
}

function pictureName(page, scheme, width) {
    const name = page.shown.replace(/^[./]+/, '').replace(/\.html$/, '').replaceAll('/', '-');
    return `${name}-${scheme}-${width}.png`;
}

function print(pages) {
    const nameWidth = Math.max(4, ...pages.map(page => page.shown.length));
    const row = (name, cells) => console.log(name.padEnd(nameWidth) + cells.map(cell => String(cell).padStart(9)).join(''));
    row('page', checks);
    for (const { shown, findings } of pages)
        row(shown, checks.map(check => findings.filter(finding => finding.check === check).length || '.'));
    for (const { shown, findings } of pages)
        findings.forEach(({ check, where, what }) => console.log(`${shown}: ${check}: ${what} (${where.join(', ')})`));
    const total = pages.reduce((sum, page) => sum + page.findings.length, 0);
    console.log(`${pages.length} pages, ${total} findings`);
}

async function main() {
    const { values, positionals } = parseArgs({
        allowPositionals: true,
        options: {
            json: { type: 'boolean' },
            screenshots: { type: 'string' },
            fragment: { type: 'string', multiple: true, default: [] },
        },
    });
    if (positionals.length + values.fragment.length === 0)
        throw new Error(usage);

    const scratch = mkdtempSync(join(tmpdir(), 'convenor-judge-'));
    let browser;
    try {
        const pages = collect(positionals, values.fragment, scratch);
        pages.forEach(page => { page.findings = []; });
        if (values.screenshots)
            mkdirSync(values.screenshots, { recursive: true });
        browser = await puppeteer.launch({
            executablePath: chromium,
            userDataDir: join(scratch, 'profile'),
            env: { ...process.env, HOME: scratch },
            args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking',
                '--disable-component-update', '--disable-sync', '--no-first-run', '--hide-scrollbars',
                '--host-resolver-rules=MAP * ~NOTFOUND'],
        });
        const markup = checkMarkup(pages);
        for (const page of pages)
            for (const scheme of schemes)
                for (const width of widths)
                    await visit(browser, page, scheme, width, values.screenshots);
        await markup;
        checkLinks(pages);

        const ok = pages.every(page => page.findings.length === 0);
        if (values.json)
            console.log(JSON.stringify({ ok, pages: pages.map(({ shown, findings }) => ({ file: shown, findings })) }, null, 2));
        else
            print(pages);
        return ok ? 0 : 1;
    } finally {
        await browser?.close();
        rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    }
}

try {
    process.exitCode = await main();
} catch (error) {
    console.error(`judge: ${error.message}`);
    process.exitCode = 2;
}
