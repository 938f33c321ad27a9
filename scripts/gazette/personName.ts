/**
 * Personal names by their form. Surnames: the usual ones of China's registers, with those common among the Hui;
 * given names have one or two characters; names of other peoples are longer and have a middle dot.
 */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利呼居揭干但冶斯元束檀衣信展阴昝智幸奉植衡富尧由纳撒妥者拜虎摆锁黑洪买赛咸闪脱保喇忽罕舍改他铁底仉',
);
const COMPOUND =
  '欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|长孙|宇文|端木|百里|呼延|南宫|完颜|拓跋|独孤|西门|东郭|轩辕|澹台|万俟|闻人|赫连|钟离|鲜于|司空';
const COMPOUNDS = new Set(COMPOUND.split('|'));
const COMPOUND_NAME = new RegExp(`^(?:${COMPOUND})\\p{Script=Han}{1,2}$`, 'u');
const DOTTED_NAME = /^\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8}){1,3}$/u;
/** What a given name does not end with, but places, organs and posts do. */
const NO_NAME_END = /[县市局部厅委院员记处股副]$/u;

export function isSurname(character: string): boolean {
  return SURNAMES.has(character);
}

export function isCompoundSurname(words: string): boolean {
  return COMPOUNDS.has(words);
}

/** Whether the words, without spaces, have the form of one person's name: 李静, 欧阳青禾, 阿依·买买提. */
export function isPersonName(words: string): boolean {
  if (isCompoundSurname(words)) return false;
  if (COMPOUND_NAME.test(words) || DOTTED_NAME.test(words)) return true;
  if (!/^\p{Script=Han}{2,3}$/u.test(words) || NO_NAME_END.test(words)) return false;
  return SURNAMES.has(words.charAt(0));
}
