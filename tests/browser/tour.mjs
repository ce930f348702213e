// Walks a site by keyboard alone, from its file on the disk: skip link, navigation, filters, search, print form.
// Usage: node tour.mjs FOLDER (the site's)
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const browserProgram = process.env.CHROMIUM ?? "/usr/bin/chromium";
const browserOptions = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const site = path.resolve(process.argv[2] ?? ".");
const at = (file) => pathToFileURL(path.join(site, file)).href;
const faults = [];
let steps = 0;

function expect(told, truth) {
  steps += 1;
  if (!truth) faults.push(told);
}

async function focused(page) {
  return page.evaluate(() => {
    const one = document.activeElement;
    return { tag: one.tagName, text: one.textContent.trim(), href: one.getAttribute("href"), type: one.type, id: one.id };
  });
}

// Presses Tab until what has the focus is wanted; nothing where it never is.
async function tabTo(page, wanted, most = 80) {
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press("Tab");
    const one = await focused(page);
    if (wanted(one)) return one;
  }
  return undefined;
}

async function visibleEntries(page) {
  return page.locator("main h2:visible").filter({ has: page.locator("a") }).count();
}

async function tourOfPages(page) {
  await page.goto(at("index.html"));
  await page.keyboard.press("Tab");
  expect("the first stop is the skip link", (await focused(page)).href === "#_main");
  await page.keyboard.press("Enter");
  expect("the skip link leads to the main part", (await focused(page)).id === "_main");
  await page.goto(at("index.html"));
  expect("the case studies are reached from the navigation", await tabTo(page, (one) => one.href === "cases/index.html"));
  const ring = await page.evaluate(() => getComputedStyle(document.activeElement).boxShadow);
  expect("the focus is seen", ring !== "none");
  await page.keyboard.press("Enter");
  await page.waitForURL(at("cases/index.html"));
}

async function tourOfFilters(page) {
  const all = await visibleEntries(page);
  if (await page.locator("form.filters").count() === 0) return;
  expect("a facet is reached", await tabTo(page, (one) => one.tag === "SUMMARY"));
  await page.keyboard.press("Enter");
  expect("a choice is reached", await tabTo(page, (one) => one.type === "checkbox"));
  await page.keyboard.press("Space");
  const fewer = await visibleEntries(page);
  expect("a choice leaves some and hides others", fewer > 0 && fewer < all);
  const told = await page.locator(".filters-status").textContent();
  expect("the number that is left is told", told.startsWith(`${fewer} of ${all}`));
  expect("the choice stands in the address", page.url().includes("#") && page.url().includes("="));
  const address = page.url();
  await page.goto(at("index.html"));
  await page.goto(address);
  expect("the address brings the choice back", await visibleEntries(page) === fewer);
  expect("the choices can be taken back", await tabTo(page, (one) => one.tag === "BUTTON"));
  await page.keyboard.press("Enter");
  expect("then all are there again", await visibleEntries(page) === all);
}

async function results(page, words) {
  await page.locator("#_words").fill("");
  await page.locator("#_words").focus();
  await page.keyboard.type(words);
  await page.waitForTimeout(400);
  return page.locator(".results a").allTextContents();
}

async function tourOfSearch(page) {
  await page.goto(at("index.html"));
  expect("the search is reached", await tabTo(page, (one) => one.href === "search.html"));
  await page.keyboard.press("Enter");
  await page.waitForURL(at("search.html"));
  expect("the field is reached", await tabTo(page, (one) => one.id === "_words"));
  const right = await results(page, "attendance");
  expect("a word finds its chapter", right.includes("Attendance"));
  expect("a slip of the pen finds it, too", (await results(page, "atendance")).includes("Attendance"));
  expect("accents make no difference", (await results(page, "atténdance")).join() === right.join());
  expect("the beginning of a word is enough", (await results(page, "attend")).includes("Attendance"));
  expect("what is not there is said", (await results(page, "xylophone zebra")).length === 0
    && (await page.locator(".search-status").textContent()).includes("xylophone"));
  await results(page, "attendance");
  await page.keyboard.press("ArrowDown");
  expect("arrows lead into the results", (await focused(page)).tag === "A");
  await page.keyboard.press("Escape");
  expect("Escape leads back", (await focused(page)).id === "_words");
  await page.keyboard.press("ArrowDown");
  const first = await focused(page);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.href.includes("search.html"));
  expect("a result opens its page", first.text.length > 0 && (await page.title()).length > 0);
}

async function tourWithoutScript(browser) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at("cases/index.html"));
  expect("without a script every case study is there", await page.locator("main h2 a").count() > 0);
  expect("without a script no empty form is there", await page.locator("form").count() === 0);
  await page.goto(at("search.html"));
  const az = page.locator("main a[href='a-z.html']");
  expect("without a script the search leads to the list from A to Z", await az.count() === 1);
  await az.click();
  expect("which lists pages", await page.locator("main li a").count() > 10);
  await context.close();
}

const browser = await chromium.launch({ executablePath: browserProgram, headless: true, args: browserOptions, chromiumSandbox: false });
const page = await browser.newPage();
page.on("console", (m) => ["error", "warning"].includes(m.type()) && faults.push(`console: ${m.text()}`));
page.on("pageerror", (e) => faults.push(`script: ${e.message}`));
page.on("request", (r) => /^(file|data):/.test(r.url()) || faults.push(`asks elsewhere: ${r.url()}`));
await tourOfPages(page);
await tourOfFilters(page);
await tourOfSearch(page);
await tourWithoutScript(browser);
await browser.close();
for (const fault of faults) console.log(`not so: ${fault}`);
console.log(`${steps} steps: ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
