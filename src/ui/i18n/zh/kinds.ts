import type en from '../en/kinds.ts';
import type { Translation } from '../translation.ts';

const kinds = {
  glucose: '血糖',
  sensorGlucose: '动态血糖',
  bloodPressure: '血压',
  heartRate: '心率',
  weight: '体重',
  temperature: '体温',
  oxygenSaturation: '血氧',
  systolic: '收缩压',
  diastolic: '舒张压',
  pulse: '脉搏',
} satisfies Translation<typeof en>;

export default kinds;
