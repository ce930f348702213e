// Sets what bench/print.cpp wrote by Typst, in one process: node typst.mjs FOLDER report|book TIMES
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
const [folder, name, times] = process.argv.slice(2);
const { NodeCompiler } = createRequire(folder + '/')('@myriaddreamin/typst-ts-node-compiler');
const words = readFileSync(`${folder}/${name}.typ`, 'utf8');
const before = process.cpuUsage();
const start = performance.now();
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: ['/usr/share/fonts/truetype/lato'] }] });
let bytes = 0;
for (let i = 0; i < Number(times); ++i) {
  const made = compiler.pdf({ mainFileContent: words.replace('Report on', `Report ${i} on`) });
  bytes = made.length;
  compiler.evictCache(10);
}
const cpu = process.cpuUsage(before);
const seconds = (cpu.user + cpu.system) / 1e6;
const peak = process.resourceUsage().maxRSS / 1024;
console.log(`${times} x ${name}, Typst`.padEnd(30), `CPU ${seconds.toFixed(3)} s  wall ${((performance.now() - start) / 1000).toFixed(3)} s ` +
  ` peak ${peak.toFixed(1)} MB  ${(bytes / 1024).toFixed(1)} KB`);
