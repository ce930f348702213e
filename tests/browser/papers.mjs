// Reads every PDF as pdf.js does, which shows papers in Firefox and in many web pages, and says where its tree of the
// structure misses what stands on a page, or differs from what our own reader finds.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const [checker, ...folders] = process.argv.slice(2);
const getDocument = await quietly(async () => (await import("pdfjs-dist/legacy/build/pdf.mjs")).getDocument);

// pdf.js tells that it cannot paint here, which nobody asked it to.
async function quietly(action) {
  const { log, warn } = console;
  console.log = console.warn = () => {};
  try {
    return await action();
  } finally {
    Object.assign(console, { log, warn });
  }
}

function papersBelow(folder) {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? papersBelow(path.join(folder, entry.name))
      : entry.name.endsWith(".pdf") ? [path.join(folder, entry.name)] : []));
}

// Letters in some order: programs part words at line ends and turn lines read from right to left as they see fit.
const bare = (text) => [...text.replace(/[\s\u00AD\u202A-\u202E-]/gu, "")].sort().join("");

// Scripts whose letters change places when they are drawn. What they read as stands in ActualText, which pdf.js does not know.
const clusters = /\p{Script=Bengali}|\p{Script=Devanagari}|\p{Script=Gujarati}|\p{Script=Gurmukhi}|\p{Script=Tamil}/u;

function ourMarks(paper) {
  const lines = execFileSync(checker, ["--marks", paper], { encoding: "utf8", maxBuffer: 1 << 28 }).trim().split("\n");
  return new Map(lines.filter(Boolean).map((line) => JSON.parse(line)).map((mark) => [`${mark.page}:${mark.mark}`, mark]));
}

function walk(node, roles, visit) {
  if (node.type !== undefined) return visit(node, roles);
  const below = node.role === "Root" ? roles : [...roles, node.role];
  for (const kid of node.children) walk(kid, below, visit);
}

// The words inside each piece of marked content, and those that stand in none.
function wordsByMark(items) {
  const words = new Map();
  const open = [];
  let loose = "";
  for (const item of items) {
    if (item.type?.startsWith("begin")) {
      open.push(item.id ?? (item.tag === "Artifact" ? "artifact" : open.at(-1)));
      if (item.id) words.set(item.id, words.get(item.id) ?? "");
    } else if (item.type === "endMarkedContent") {
      open.pop();
    } else if (open.at(-1) === undefined) {
      loose += item.str;
    } else {
      words.set(open.at(-1), (words.get(open.at(-1)) ?? "") + item.str);
    }
  }
  words.delete("artifact");
  return { words, loose };
}

async function pageFaults(page, number, ours) {
  const faults = [];
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const { words, loose } = wordsByMark(items);
  if (loose.trim() !== "") faults.push(`“${loose.trim()}” stands outside all marked content`);
  const links = (await page.getAnnotations()).filter((one) => one.subtype === "Link").map((one) => one.id);
  const seen = new Set();
  walk(await page.getStructTree() ?? { children: [] }, [], (leaf, roles) => {
    if (leaf.type !== "content") {
      if (!links.includes(leaf.id)) faults.push(`the tree names an annotation ${leaf.id} that is not on the page`);
      links.splice(links.indexOf(leaf.id), 1);
      return;
    }
    if (seen.has(leaf.id)) faults.push(`${leaf.id} stands in the tree twice`);
    seen.add(leaf.id);
    const text = words.get(leaf.id);
    if (text === undefined) return faults.push(`${leaf.id} is in the tree, but not on the page`);
    const own = ours.get(`${number}:${leaf.id.split("_mc")[1]}`);
    if (own === undefined) return faults.push(`${leaf.id} is unknown to our own reader`);
    own.met = true;
    if (own.roles !== roles.join("/")) faults.push(`${leaf.id} is ${roles.join("/")}, to us ${own.roles}`);
    const isReplaced = text.includes("\uFFFD") && clusters.test(own.text);
    if (!isReplaced && bare(text) !== bare(own.text)) faults.push(`${leaf.id} reads “${text}”, to us “${own.text}”`);
  });
  for (const [id, text] of words) if (!seen.has(id)) faults.push(`${id} is not in the tree: “${text}”`);
  for (const id of links) faults.push(`the link ${id} is not in the tree`);
  return faults.map((fault) => `page ${number}: ${fault}`);
}

async function paperFaults(paper) {
  const ours = ourMarks(paper);
  const options = { data: new Uint8Array(readFileSync(paper)), disableFontFace: true, verbosity: 0 };
  const document = await getDocument(options).promise;
  const faults = [];
  for (let number = 1; number <= document.numPages; ++number)
    faults.push(...await pageFaults(await document.getPage(number), number, ours));
  for (const [id, mark] of ours) if (!mark.met) faults.push(`pdf.js does not see ${id}: “${mark.text}”`);
  await document.destroy();
  console.log(`${paper}: ${document.numPages} pages, ${ours.size} pieces of marked content`);
  return faults.map((fault) => `${paper}: ${fault}`);
}

const papers = folders.flatMap(papersBelow);
if (papers.length === 0) throw new Error("there is no PDF in what was given");
const faults = [];
for (const paper of papers) faults.push(...await paperFaults(paper));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
