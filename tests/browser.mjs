// Opens pages of reports in a real browser: sorts, filters, switches the language, prints to PDF, and lets axe-core look
// at 1280 and 390 pixels, light and dark.
//
// Usage: node browser.mjs FOLDER-OF-PAGES BROWSER (with playwright-core and axe-core to be found from the folder)
import { createRequire } from "node:module";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [folder, browserPath] = process.argv.slice(2);
const require = createRequire(resolve(folder, "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const pages = readdirSync(folder).filter((name) => name.endsWith(".html")).sort();
let failures = 0;
const check = (right, ...what) => { if (!right) { ++failures; console.log("WRONG:", ...what); } };

const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });

const open = async (name, options = {}) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  page.on("pageerror", (error) => check(false, name, error.message));
  page.on("console", (message) => check(message.type() !== "error", name, message.text()));
  page.on("request", (request) => check(request.url().startsWith("file:"), name, "asks for", request.url()));
  await page.goto("file://" + resolve(folder, name));
  return page;
};

// Every page, both widths, both schemes.
for (const name of pages)
  for (const width of [1280, 390])
    for (const colorScheme of ["light", "dark"]) {
      const page = await open(name, { viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
      await page.addScriptTag({ content: axe });
      const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
      for (const each of violations)
        check(false, name, width, colorScheme, each.id, each.nodes.length, each.nodes[0].html.slice(0, 200));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      check(wide <= width, name, "is wider than the window:", wide, width);
      await page.screenshot({ path: join(folder, `${name}.${width}.${colorScheme}.png`), fullPage: true });
      await page.close();
    }

const column = (page, n) => page.$$eval(`#section-items-table tbody tr:not(.group):not([hidden])`,
  (rows, at) => rows.map((row) => row.cells[at].dataset.value ?? row.cells[at].textContent), n);

const sorts = async (page) => {
  const titles = await page.$$eval("#section-items-table thead th", (heads) => heads.map((each) => each.textContent));
  const due = titles.findIndex((each) => each === "Due" || each === "Срок до");
  check(due >= 0, "no column of due days among", titles);
  const before = await column(page, due);
  const button = page.locator("#section-items-table thead th").nth(due).locator("button");
  await button.click();
  const up = (await column(page, due)).filter(Boolean);
  check(up.length > 5 && JSON.stringify(up) === JSON.stringify([...up].sort()), "ascending", up);
  check(await page.locator("#section-items-table th[aria-sort=ascending]").count() === 1, "aria-sort");
  await button.click();
  const all = await column(page, due), down = all.filter(Boolean);
  check(JSON.stringify(down) === JSON.stringify([...down].sort().reverse()), "descending", down);
  check(all.slice(down.length).every((each) => !each), "missing values come last");
  await button.click();
  check(JSON.stringify(await column(page, due)) === JSON.stringify(before), "the third click brings the order back");
};

const filters = async (page) => {
  const rows = () => page.locator("#section-items-table tbody tr:not(.group):not([hidden])").count();
  const all = await rows();
  await page.locator('.tools[data-for="section-items-table"] select').selectOption("overdue");
  const overdue = await rows();
  check(overdue > 0 && overdue < all, "by state", overdue, "of", all);
  const status = await page.locator('.tools[data-for="section-items-table"] [role=status]').textContent();
  check(status.startsWith(String(overdue)) && status.endsWith(String(all)), "says how many", status);
  await page.locator('.tools[data-for="section-items-table"] select').selectOption("");
  await page.locator('.tools[data-for="section-items-table"] input').fill("согласий");
  check(await rows() > 0 && await rows() < all, "by text", await rows());
  await page.locator('.tools[data-for="section-items-table"] input').fill("");
  check(await rows() === all, "all again");
};

const switches = async (page) => {
  const words = () => page.$eval("#section-items-heading", (each) => each.textContent);
  const data = () => page.$eval("#section-items-table tbody tr:not(.group) td", (each) => each.textContent);
  const [was, lang, own] = [await words(), await page.getAttribute("html", "lang"), await data()];
  await page.click("#language");
  check(await words() !== was && await page.getAttribute("html", "lang") !== lang, "the language stays", was);
  check(await data() === own, "words of the data change", own, await data());
  await sorts(page);
  await page.click("#language");
  check(await words() === was && await page.getAttribute("html", "lang") === lang, "and back", await words());
};

const reads = async () => {
  const page = await open("status.html", { javaScriptEnabled: false });
  check(await page.locator("#section-items-table tbody tr").count() > 10, "tables are there without a script");
  check(await page.locator("button:visible, input:visible, select:visible").count() === 0, "no idle buttons");
  await page.close();
};

const page = await open("status.html");
await sorts(page);
await filters(page);
await switches(page);
const fresh = await open("status.html");
await fresh.keyboard.press("Tab");
check(await fresh.evaluate(() => document.activeElement.className) === "skip", "the first stop leads to the content");
for (const name of pages) {
  const printed = await open(name, { colorScheme: "dark" });
  const pdf = await printed.pdf({ preferCSSPageSize: true, printBackground: true });
  check(pdf.length > 5000 && pdf.subarray(0, 5).toString() === "%PDF-", name, "prints");
  writeFileSync(join(folder, `${name}.pdf`), pdf);
  await printed.close();
}
await reads();
await browser.close();
console.log(`browser: ${pages.length} pages, ${failures} wrong`);
process.exit(failures || !pages.length ? 1 : 0);
