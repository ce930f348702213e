// Opens every page as a reader's browser does and says what is wrong with it.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const resolve = createRequire(import.meta.url).resolve;
const browserProgram = process.env.CHROMIUM ?? "/usr/bin/chromium";
const browserOptions = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const schemes = ["light", "dark"];
const widths = [320, 1280];
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

function pagesBelow(folder) {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? pagesBelow(path.join(folder, entry.name))
      : entry.name.endsWith(".html") ? [path.join(folder, entry.name)] : []));
}

// What the policy lets through is seen in the browser below, by a browser's rules: vnu gets the hash of a long inline style
// sheet wrong, and takes `'self'` for nothing where a page lies on a disk.
const policy = /violates Content Security Policy/;

function htmlErrors(files) {
  const run = ["-jar", resolve("vnu-jar/build/dist/vnu.jar"), "--format", "json", "--exit-zero-always", "--stdout", ...files];
  const { messages } = JSON.parse(execFileSync("java", run, { encoding: "utf8", maxBuffer: 1 << 28 }));
  return messages.filter((m) => (m.type !== "info" || m.subType === "warning") && !policy.test(m.message))
    .map((m) => `${m.url}:${m.lastLine}: ${m.subType ?? m.type}: ${m.message}`);
}

async function scrollsSideways(page) {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

async function axeFaults(page) {
  const result = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags, resultTypes: ["violations"], preload: false }), rules);
  return result.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(" ")}: ${n.failureSummary.replaceAll("\n", " ")}`));
}

async function pageFaults(context, axe, file, pictures) {
  const page = await context.newPage();
  const faults = [];
  page.on("console", (m) => ["error", "warning"].includes(m.type()) && faults.push(`console: ${m.text()}`));
  page.on("pageerror", (e) => faults.push(`script: ${e.message}`));
  page.on("requestfailed", (r) => faults.push(`not loaded: ${r.url()}`));
  page.on("request", (r) => /^(file|data):/.test(r.url()) || faults.push(`asks elsewhere: ${r.url()}`));
  await page.goto(pathToFileURL(path.resolve(file)).href);
  const plain = await page.evaluate(() => getComputedStyle(document.body).marginTop !== "0px");
  if (plain) faults.push("the style sheet was not applied");
  await page.evaluate(axe);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      if (pictures) {
        const name = file.replaceAll(path.sep, "_").replace(/\.html$/, "").replace(/^[._]+/, "");
        await page.screenshot({ path: path.join(pictures, `${name}-${colorScheme}-${width}.png`), fullPage: true });
      }
      await page.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
      const state = `${colorScheme}, ${width} px`;
      if (await scrollsSideways(page)) faults.push(`${state}: scrolls sideways`);
      faults.push(...(await axeFaults(page)).map((fault) => `${state}: ${fault}`));
      await page.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = false; }));
    }
  }
  await page.close();
  return faults.map((fault) => `${file}: ${fault}`);
}

async function browserFaults(files, pictures) {
  const profile = mkdtempSync(path.join(tmpdir(), "casebook-browser-"));
  const context = await chromium.launchPersistentContext(profile,
    { executablePath: browserProgram, headless: true, args: browserOptions, chromiumSandbox: false });
  const axe = readFileSync(resolve("axe-core/axe.min.js"), "utf8");
  const faults = [];
  for (const file of files) faults.push(...await pageFaults(context, axe, file, pictures));
  await context.close();
  rmSync(profile, { recursive: true, force: true });
  return faults;
}

const words = process.argv.slice(2);
const pictures = words[0] === "--pictures" ? words.splice(0, 2)[1] : undefined;
if (pictures) mkdirSync(pictures, { recursive: true });
const files = words.flatMap(pagesBelow);
if (files.length === 0) {
  console.error("tests/browser/run: no HTML file in the folders given");
  process.exit(2);
}
const faults = [...htmlErrors(files), ...await browserFaults(files, pictures)];
for (const fault of faults) console.log(fault);
console.log(`${files.length} pages, ${schemes.length * widths.length} states each: ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
