import type { ColumnMeaning } from '../../domain/imported-file.ts';

/** What is longer is no name. */
const longestName = 120;

/** A column's name in the plain form that patterns meet: `GlucoseValue_mg/dL` becomes `glucose value mg/dl`. */
export const plainName = (name: string): string =>
  name
    .slice(0, longestName)
    .normalize('NFKC')
    .replace(/mmHg|kPa/gi, (unit) => unit.toLowerCase())
    .replace(/([\p{Ll}\d])(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .toLowerCase()
    .replace(/[_]+|\s+/g, ' ')
    .trim();

/** Names of columns that no guess should take. */
const meansNothing =
  /target|goal|ziel|目标|birth|geburt|出生|a1c|糖化|map\b|pulse pressure|脉压|bmi|score|quality|质量|\bid\b|index|serial|unmeasur|offset|records|lean|muscle|bone|water|muskel|knochen|wasser|肌肉|骨|水分|weather|room|ambient|室温|ketone?|keton|酮|variab.*index|rate of change|count\(s\)|times\)/;

/** Meanings by name, English, German, Chinese (and what Japanese shares with it); the particular before the general. */
const patterns: readonly (readonly [meaning: ColumnMeaning, pattern: RegExp])[] = [
  ['bloodPressure.systolic', /\bsys|systol|收缩压|收縮壓|高压|上压|最高血圧|oberer wert/],
  ['bloodPressure.diastolic', /\bdia(?!b|g)|diastol|舒张压|舒張壓|低压|下压|最低血圧|unterer wert/],
  ['bloodPressure.systolic', /blood pressure|blutdruck|血压|血圧|\bbp\b/],
  ['bloodPressure.arm', /\barm\b|手臂|测量部位/],
  ['bloodPressure.posture', /posture|position|haltung|体位|姿势/],
  ['bloodPressure.irregularBeat', /irregular|arrhythm|unregelm|\bihb\b|心律不齐|不规则/],
  ['restingHeartRate.beatsPerMinute', /rest\w* (heart|hr|pulse)|ruhe ?(puls|herz)|静息/],
  ['heartRateVariability.sdnn', /sdnn/],
  ['heartRateVariability.rmssd', /rmssd|\bhrv\b|heart rate variability|herzfrequenzvariab|心率变异/],
  ['workout.averageHeartRate', /(avg|average|mean|durchschn\w*|平均).*(heart|\bhr\b|puls|心率)/],
  ['workout.maximumHeartRate', /(max\w*|最大|最高).*(heart|\bhr\b|puls|心率)/],
  ['heartRate.beatsPerMinute', /heart ?rate|\bhr\b|puls|herzfrequenz|\bbpm\b|心率|脉搏|脈拍|脉率/],
  ['glucose.mealRelation', /meal (relation|tag|context|marker)|mahlzeitbezug|餐前|时段/],
  ['glucose.milligramsPerDecilitre', /gluc|gluk|\bbg\b|blood sugar|blutzucker|\bbz\b|血糖|葡萄糖|\bsgv\b/],
  ['bodyFat.percent', /body ?fat(?! ?mass)|fat ?(%|percent|rate)|körperfett|koerperfett|体脂(?!肪?量)/],
  ['weight.kilograms', /weight|gewicht|体重/],
  ['height.centimetres', /height|größe|grösse|groesse|身高|身長/],
  ['temperature.celsius', /temp|fieber|fever|体温|温度/],
  ['oxygenSaturation.percent', /sp ?o ?2|oxygen|sauerstoff|saturation|sättigung|血氧|氧饱和/],
  ['respiratoryRate.breathsPerMinute', /respir|breath|atem|呼吸/],
  ['sleep.minutesDeep', /deep|tief(?=schlaf| ?\()|深睡|深度睡眠/],
  ['sleep.minutesLight', /light ?(sleep|\(|dur|min)|leicht|浅睡|浅度睡眠/],
  ['sleep.minutesRem', /\brem\b|快速眼动/],
  ['sleep.minutesAwake', /awake|wach(?!en)|清醒/],
  ['sleep.minutesInBed', /in bed|im bett|卧床|在床/],
  ['sleep.minutesAsleep', /asleep|sleep(?! ?(start|end|begin|onset|time$|day))|schlaf|睡眠/],
  ['steps.count', /steps?\b|step count|schritte|步数|歩数/],
  ['workout.metresClimbed', /elevation|climb|ascent|höhenmeter|hoehenmeter|爬升/],
  ['workout.metres', /distance|distanz|strecke|entfernung|距离/],
  [
    'workout.minutes',
    /(exercise|workout|training|activity|sport|运动|锻炼).*(min|dur|dauer|时长|时间)|duration|dauer|时长/,
  ],
  ['workout.type', /workout|exercise|activity|sport|training|运动|锻炼/],
  ['meal.carbohydrate', /carb|kohlenhydrat|碳水/],
  ['meal.protein', /protein|\bprot\b|eiwei|蛋白/],
  ['meal.fibre', /fib(re|er)|ballaststoff|纤维/],
  ['meal.sodium', /^sodium|natrium|^钠/],
  ['meal.potassium', /^potassium|kalium|^钾/],
  ['meal.fat', /\bfat\b|\bfett\b|脂肪/],
  ['meal.kilocalories', /calor|kalorie|kcal|energy|energie|热量|卡路里|能量/],
  ['insulin.action', /insulin (type|kind|action|art)|insulinart|胰岛素类型/],
  ['insulin.units', /insulin|bolus|basal|胰岛素/],
  ['medication.dose', /dose|dosis|dosage|dosierung|剂量/],
  ['medication.name', /medic|drug|\bpill|medikament|arznei|药/],
  ['symptom.severity', /severity|stärke|schwere|严重|程度/],
  ['symptom.name', /symptom|beschwerde|症状/],
  ['mood.score', /\bmood|stimmung|心情|情绪/],
  ['stress.score', /stress|压力/],
  ['tags', /\btags?\b|schlagw|标签/],
  ['comment', /note|comment|remark|notiz|bemerkung|kommentar|备注|注释|说明|メモ/],
  ['meal.text', /meal|food|mahlzeit|essen|食物|饮食|餐/],
];

/** What a column of this name most likely holds, its time aside; null where the name does not tell. */
export function meaningByName(name: string): ColumnMeaning | null {
  const plain = plainName(name);
  if (plain === '' || meansNothing.test(plain)) return null;
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

const timeName =
  /date|time|stamp|\bts\b|\bwhen\b|measured|recorded|created|start|zeit|datum|wann|日期|时间|時間|時刻|日時|测量日|測定日|记录于/;

export const isTimeName = (name: string): boolean =>
  timeName.test(plainName(name)) && !/birth|geburt|出生|zone|时区/.test(plainName(name));

/** Units as column names have them, in brackets or as their last word. */
const unitPatterns: readonly (readonly [unit: string, pattern: RegExp])[] = [
  ['mmol/L', /mmol|毫摩/],
  ['mg/dL', /mg ?\/? ?dl|毫克/],
  ['kPa', /kpa|千帕/],
  ['lb', /\blbs?\b|pound|磅/],
  ['kg', /\bkg\b|kilo|公斤|千克/],
  ['斤', /斤/],
  ['°F', /°f|℉|fahrenheit|\bf\b|华氏/],
  ['°C', /°c|℃|celsius|\bc\b|摄氏/],
  ['in', /\bin\b|inch/],
  ['cm', /\bcm\b|厘米/],
  ['km', /\bkm\b|公里|千米/],
  ['mi', /\bmi\b|miles?\b|英里/],
  ['ms', /\bms\b|毫秒/],
  ['s', /\bs\b|\bsec|seconds?|sekunden|秒/],
  ['h', /\bh\b|hours?|\bhrs?\b|stunden|\bstd\b|小时/],
  ['min', /\bmin(utes?|s)?\b|minuten|分钟/],
  ['kJ', /\bkj\b|千焦/],
  ['m', /\bm\b|met(er|re)s?|米/],
];

/** The unit that a column's name has, as a mapping names it; null where none. */
export function unitByName(name: string): string | null {
  const plain = plainName(name);
  return unitPatterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
