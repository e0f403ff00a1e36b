import { describe, expect, it } from 'vitest';
import { type QuickLineContext, understandLine } from '../../../src/domain/quick-line.ts';

const person: QuickLineContext = {
  glucoseUnit: 'mmol/L',
  weightUnit: 'kg',
  temperatureUnit: '°C',
  lengthUnit: 'cm',
  follow: ['glucose', 'bloodPressure', 'weight'],
  medicines: ['Metformin', '二甲双胍'],
  // A Friday, noon in Shanghai.
  clock: { now: Date.parse('2026-03-20T04:00:00Z'), timeZone: 'Asia/Shanghai' },
};

const understood = (line: string) => {
  const meaning = understandLine(line, person);
  return meaning?.type === 'understood' ? meaning.readings.map(({ measurement }) => measurement) : meaning;
};
const of = (kind: string, value: object) => ({ kind, value });
const resting = (beatsPerMinute: number) => of('restingHeartRate', { beatsPerMinute });
const variability = (rmssd: number) => of('heartRateVariability', { rmssd });
const breathing = (breathsPerMinute: number) => of('respiratoryRate', { breathsPerMinute });
const fat = (percent: number) => of('bodyFat', { percent });
const slept = (minutesAsleep: number, stages: object = {}) => of('sleep', { minutesAsleep, ...stages });
const steps = (count: number) => of('steps', { count });
const workout = (type: string, minutes: number, more: object = {}) => of('workout', { type, minutes, ...more });
const meal = (value: object) => of('meal', value);
const insulin = (units: number, action: string, name?: string) =>
  of('insulin', { units, action, ...(name === undefined ? {} : { name }) });
const took = (name: string, dose?: string) => of('medication', { name, ...(dose === undefined ? {} : { dose }) });
const symptom = (name: string, severity?: number) =>
  of('symptom', { name, ...(severity === undefined ? {} : { severity }) });
const mood = (score: number) => of('mood', { score });
const stress = (score: number) => of('stress', { score });
const height = (centimetres: number) => of('height', { centimetres });
const note = (text: string) => of('note', { text });
const pressure = (systolic: number, diastolic: number, pulse?: number) =>
  of('bloodPressure', { systolic, diastolic, ...(pulse === undefined ? {} : { pulse }) });
const glucose = (milligrams: number, mealRelation: string) =>
  of('glucose', { milligramsPerDecilitre: expect.closeTo(milligrams, 2), mealRelation });

describe('the quick line, beyond the six numbers', () => {
  it.each([
    ['resting heart rate 54', resting(54)],
    ['RHR 54', resting(54)],
    ['resting hr 54 bpm', resting(54)],
    ['静息心率 54', resting(54)],
    ['静息心率54次/分', resting(54)],
    ['hrv 42', variability(42)],
    ['rmssd 42 ms', variability(42)],
    ['42 ms', variability(42)],
    ['心率变异性 42 毫秒', variability(42)],
    ['respiration 14', breathing(14)],
    ['breathing rate 14 /min', breathing(14)],
    ['14 breaths/min', breathing(14)],
    ['呼吸 14次/分', breathing(14)],
    ['呼吸频率14', breathing(14)],
    ['body fat 22.4%', fat(22.4)],
    ['22.4% body fat', fat(22.4)],
    ['体脂 22.4', fat(22.4)],
    ['体脂率22.4%', fat(22.4)],
    ['fasting 5.6', glucose(100.89, 'fasting')],
    ['空腹血糖 5.6', glucose(100.89, 'fasting')],
    ['血糖 5.6 空腹', glucose(100.89, 'fasting')],
    ['glucose 8.2 after lunch', glucose(147.73, 'afterMeal')],
    ['餐后2小时血糖 8.2', glucose(147.73, 'afterMeal')],
    ['饭前 5.6', glucose(100.89, 'beforeMeal')],
    ['高压120 低压80', pressure(120, 80)],
    ['高压 120，低压 80，心率 72', pressure(120, 80, 72)],
    ['收缩压120舒张压80', pressure(120, 80)],
    ['sys 120 dia 80 pulse 66', pressure(120, 80, 66)],
    ['slept 7h30', slept(450)],
    ['slept 7:30', slept(450)],
    ['slept 7 hours 30 min', slept(450)],
    ['sleep 7.5 h', slept(450)],
    ['slept for 6 hours', slept(360)],
    ['slept 7', slept(420)],
    ['slept 7h30, deep 1h10, REM 1 h', slept(450, { minutesDeep: 70, minutesRem: 60 })],
    ['睡了7小时30分', slept(450)],
    ['睡了7个半小时', slept(450)],
    ['睡了七小时', slept(420)],
    ['睡眠 7.5小时', slept(450)],
    ['睡了6小时，深睡1小时', slept(360, { minutesDeep: 60 })],
    ['8200 steps', steps(8200)],
    ['8,200 steps', steps(8200)],
    ['steps 8200', steps(8200)],
    ['10k steps', steps(10_000)],
    ['8200步', steps(8200)],
    ['走了8200步', steps(8200)],
    ['步数：8200', steps(8200)],
    ['1.2万步', steps(12_000)],
    ['ran 30 min 5 km', workout('running', 30, { metres: 5000 })],
    ['ran 5 km in 30 min', workout('running', 30, { metres: 5000 })],
    ['30 min run', workout('running', 30)],
    ['walk 45 min', workout('walking', 45)],
    ['went for a walk for 45 minutes', workout('walking', 45)],
    ['cycled 1h15 28 km 520 kcal', workout('cycling', 75, { metres: 28_000, kilocalories: 520 })],
    ['swim 800 m 25 min', workout('swimming', 25, { metres: 800 })],
    ['swam 25 min 800m', workout('swimming', 25, { metres: 800 })],
    ['swam 1,500 m in 40 min', workout('swimming', 40, { metres: 1500 })],
    ['ran 3,107 miles 30 min', workout('running', 30, { metres: 5000 })],
    ['swim 50 m 2 min', workout('swimming', 2, { metres: 50 })],
    ['swim 800m 25m', workout('swimming', 25, { metres: 800 })],
    ['swim 1000 yards 22 min', workout('swimming', 22, { metres: 914 })],
    ['rowed 5000 meters 24 min', workout('rowing', 24, { metres: 5000 })],
    ['walk 45 m', workout('walking', 45)],
    ['walked 1 h 30 m', workout('walking', 90)],
    ['walked 1h 30m 6 km', workout('walking', 90, { metres: 6000 })],
    ['yoga 1 hour', workout('yoga', 60)],
    ['played tennis for an hour', workout('ballGame', 60)],
    ['ran 3 miles 28 min 148 bpm', workout('running', 28, { metres: 4828, averageHeartRate: 148 })],
    ['跑步30分钟5公里', workout('running', 30, { metres: 5000 })],
    ['跑了30分钟', workout('running', 30)],
    ['散步半小时', workout('walking', 30)],
    ['游泳45分钟', workout('swimming', 45)],
    ['游泳 800米 25分钟', workout('swimming', 25, { metres: 800 })],
    ['游泳 800 m 25分钟', workout('swimming', 25, { metres: 800 })],
    ['游了1500米用了40分', workout('swimming', 40, { metres: 1500 })],
    ['打羽毛球一小时', workout('ballGame', 60)],
    ['60 g carbs', meal({ carbohydrate: 60 })],
    ['60g carbohydrates', meal({ carbohydrate: 60 })],
    ['carbs 60 g', meal({ carbohydrate: 60 })],
    ['lunch 60g carbs', meal({ text: 'Lunch', carbohydrate: 60 })],
    ['lunch: pasta, 60 g carbs, 20 g protein', meal({ text: 'Lunch: pasta', carbohydrate: 60, protein: 20 })],
    ['dinner 700 kcal', meal({ text: 'Dinner', kilocalories: 700 })],
    ['breakfast', meal({ text: 'Breakfast' })],
    ['ate 2 eggs and toast', meal({ text: '2 eggs and toast' })],
    ['午饭 60克碳水', meal({ text: '午饭', carbohydrate: 60 })],
    ['碳水 60克', meal({ carbohydrate: 60 })],
    ['晚餐：面条，蛋白质 20克', meal({ text: '晚餐：面条', protein: 20 })],
    ['4u bolus', insulin(4, 'bolus')],
    ['bolus 4 units', insulin(4, 'bolus')],
    ['6 units basal', insulin(6, 'basal')],
    ['took 4.5 units rapid insulin', insulin(4.5, 'bolus')],
    ['lantus 12 units', insulin(12, 'basal', 'lantus')],
    ['lantus 12', insulin(12, 'basal', 'lantus')],
    ['基础 6 单位', insulin(6, 'basal')],
    ['打了餐时胰岛素4单位', insulin(4, 'bolus')],
    ['诺和锐 4单位', insulin(4, 'bolus', '诺和锐')],
    ['took metformin 500 mg', took('Metformin', '500 mg')],
    ['took 500mg metformin', took('Metformin', '500 mg')],
    ['took 2 ibuprofen', took('Ibuprofen', '2')],
    ['took vitamin B12', took('Vitamin B12')],
    ['took 2 tablets of paracetamol', took('Paracetamol', '2 tablets')],
    ['metformin 500 mg', took('Metformin', '500 mg')],
    ['吃了 二甲双胍 500mg', took('二甲双胍', '500 mg')],
    ['服用阿司匹林100毫克', took('阿司匹林', '100毫克')],
    ['吃药 降压药 一片', took('降压药', '1片')],
    ['二甲双胍 0.5g', took('二甲双胍', '0.5 g')],
    ['headache 6/10', symptom('Headache', 6)],
    ['sore throat 3 out of 10', symptom('Sore throat', 3)],
    ['dizzy', symptom('Dizzy')],
    ['symptom: cold feet', symptom('Cold feet')],
    ['头痛 6分', symptom('头痛', 6)],
    ['头晕', symptom('头晕')],
    ['症状：手麻 3分', symptom('手麻', 3)],
    ['mood 4', mood(4)],
    ['mood 4/5', mood(4)],
    ['mood very good', mood(5)],
    ['心情 4', mood(4)],
    ['心情4分', mood(4)],
    ['心情很好', mood(5)],
    ['stress 2', stress(2)],
    ['压力：3', stress(3)],
    ['height 172 cm', height(172)],
    ['height 1.72', height(172)],
    ['height 5\'8"', height(172.7)],
    ['身高 1.72 米', height(172)],
    ['身高172厘米', height(172)],
    ['note: slept badly yesterday', note('slept badly yesterday')],
    ['备注：换了新的血压计，今早', note('换了新的血压计，今早')],
  ])('understands "%s"', (line, expected) => {
    expect(understood(line)).toEqual([expected]);
  });

  it('understands sentences and numbers beside each other', () => {
    expect(understood('slept 7h30, mood 4, 71.2 kg')).toEqual([slept(450), mood(4), of('weight', { kilograms: 71.2 })]);
    expect(understood('睡了7小时，心情4，体重71.2公斤')).toEqual([
      slept(420),
      mood(4),
      of('weight', { kilograms: 71.2 }),
    ]);
  });

  it('asks which insulin where only the units were written', () => {
    for (const line of ['4u', '4 units', 'insulin 4 units', 'insulin 4', '胰岛素4单位', '胰岛素 4']) {
      expect(understandLine(line, person)).toMatchObject({
        type: 'ambiguous',
        candidates: [{ measurement: insulin(4, 'bolus') }, { measurement: insulin(4, 'basal') }],
      });
    }
  });

  it('asks whether 吃了 was a meal or a medicine where nothing else tells', () => {
    expect(understandLine('吃了面条', person)).toMatchObject({
      type: 'ambiguous',
      candidates: [{ measurement: meal({ text: '面条' }) }, { measurement: took('面条') }],
    });
    expect(understood('吃了二甲双胍')).toEqual([took('二甲双胍')]);
  });

  it('refuses what no one can have, and asks about what is unusual', () => {
    const verdict = (line: string) => {
      const meaning = understandLine(line, person);
      return meaning?.type === 'understood' ? meaning.readings[0]?.plausibility.verdict : meaning;
    };
    expect(verdict('headache 12/10')).toBe('refuse');
    expect(verdict('mood 9')).toBe('refuse');
    expect(verdict('slept 30 h')).toBe('refuse');
    expect(verdict('slept 16 h')).toBe('confirm');
    expect(verdict('90 units basal')).toBe('confirm');
    expect(verdict('body fat 80%')).toBe('refuse');
  });

  it.each([
    'ran 5 km',
    'swim 800 m',
    '游泳 800米',
    'ran',
    'slept badly',
    'lunch 5.6',
    'lunch 120/80',
    'lunch 5.6 mmol',
    'took 120/80',
    'took blood pressure',
    'took temperature 36.8',
    'took a walk',
    'stress 6/10',
    'pain 6',
    'metoprolol 50 mg',
    'fasting 71 kg',
    '空腹体重 71',
    '520 kcal',
    'note:',
    'mood',
    'mood swings',
    'steps',
    'bolus',
    '午饭后 ',
    '疼 6',
    'hello world',
    '5 km',
    'bolus basal 4 units',
  ])('makes nothing of "%s"', (line) => {
    expect(understandLine(line, person)).toBeNull();
  });
});
