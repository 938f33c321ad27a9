/** Builds the index of one engine, in a process of its own: `node buildIndex.ts ENGINE CONTENT OUT WORK`. */
import { ENGINES, type EngineName } from './engines/Engine.ts';
import { findEngine } from './engines/findEngine.ts';

const [name, contentDir = '', outDir = '', workDir = ''] = process.argv.slice(2);
if (!ENGINES.includes(name as EngineName)) throw new Error(`no engine ${name ?? ''}`);
await findEngine(name as EngineName).build(contentDir, outDir, workDir);
