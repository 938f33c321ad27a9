import { isPersonName } from '../personName.ts';

export interface NamePost {
  readonly name: string;
  readonly post: string;
}

const PROVINCES =
  '北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|兵团';
/** Words that organs' names begin with when no place stands before them. */
const FIELDS =
  '公安|财政|教育|民政|司法|人力|人社|自然资源|国土|生态|环境|环保|住房|住建|城乡|交通|水务|水利|农业|农牧|农村|商务|文化|旅游|卫生|退役|应急|安监|审计|市场|统计|医疗|医保|乡村|信访|政务|行政|审批|机关|发展|发改|工业|科技|科学|园区|经济|投资|招商|人民|政府|国有|国资|林业|草原|畜牧|城市|城管|综合|档案|史志|地方志|供销|融媒|广播|体育|民族|宗教|侨务|外事|金融|粮食|扶贫|移民|残疾|红十字|办公|法院|检察|监狱|党校|党委|编办|社会|就业|劳动|疾控|第[一二三四五六七八九十]';
/** How surely words begin a post, best first. */
const STARTS: readonly RegExp[] = [
  /^(?:[县市区省州旗盟镇乡]|自治[区州县旗]|中共|国家|中国)(?=\p{Script=Han})/u,
  /^(?:副|常务|代理|党组|党委|书记|主任|局长|院长|校长|检察长|督[查察]|秘书|委员|主席|调研员|[一二三四]级)/u,
  new RegExp(`^(?:${PROVINCES})`, 'u'),
  new RegExp(`^(?:${FIELDS})`, 'u'),
  /^\p{Script=Han}{2,3}(?:县|市|区|乡|镇|街道|州|旗|管委会|开发区|园区)/u,
];

/** What stands between name and post where print sets a mark: 同志, 的, 兼任的. */
const MARKED: readonly RegExp[] = [
  /^(\p{Script=Han}[\p{Script=Han}·•・]{1,15}?)同志(?:的|所任的?|原任的?)?(.+)$/u,
  /^(\p{Script=Han}{2,4}?)(?=兼任|担任|所任|所兼|原任)(.+)$/u,
  /^(\p{Script=Han}{2,4})的(.+)$/u,
];

/**
 * Cuts `田青禾青苗县公安局副局长` into name and post, which print sets without a mark between them. `known`: names that
 * stand surely elsewhere in the document; `places`: words that its posts begin with. null if no cut has the form of
 * a name before a post.
 */
export function splitNamePost(words: string, known: readonly string[], places: readonly string[]): NamePost | null {
  const marked = MARKED.map((form) => form.exec(words)).find((match) => match !== null);
  if (marked?.[1] && marked[2]) return { name: marked[1], post: marked[2] };
  const sure = known.find((name) => words.startsWith(name) && words.length > name.length);
  if (sure) return { name: sure, post: words.slice(sure.length) };
  const cuts = [3, 2, 4].filter((length) => words.length - length >= 2 && isPersonName(words.slice(0, length)));
  const best = cuts.toSorted((left, right) => rank(words.slice(left), places) - rank(words.slice(right), places))[0];
  return best === undefined ? null : { name: words.slice(0, best), post: words.slice(best) };
}

/** The lower, the surer the words begin a post; the longer name goes first among equals. */
function rank(post: string, places: readonly string[]): number {
  if (places.some((place) => post.startsWith(place))) return -1;
  const at = STARTS.findIndex((start) => start.test(post));
  return at < 0 ? STARTS.length : at;
}

/** Whether words begin as posts do: 县…, 青禾县…, 副局长. */
export function startsPost(words: string, places: readonly string[]): boolean {
  return rank(words, places) < STARTS.length;
}
