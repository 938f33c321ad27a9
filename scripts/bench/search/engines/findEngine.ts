import type { Engine, EngineName } from './Engine.ts';
import { gongbao } from './gongbao.ts';
import { minisearch } from './minisearch.ts';
import { pagefind } from './pagefind.ts';
import { pagefindPairs } from './pagefindPairs.ts';

const ALL: Readonly<Record<EngineName, Engine>> = { gongbao, pagefind, minisearch, 'pagefind-pairs': pagefindPairs };

export const findEngine = (name: EngineName): Engine => ALL[name];
