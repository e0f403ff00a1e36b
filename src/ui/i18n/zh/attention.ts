import type en from '../en/attention.ts';
import type { Translation } from '../translation.ts';

const attention = {
  title: '请留意',
  notesOf: '供了解：{{what}}',
  severity: { now: '现在', soon: '尽快', note: '供了解' },
  reading: '{{value}}，{{when}}',
  why: '为什么提示',
  source: {
    accAha2017: '界线取自 2017 年 ACC/AHA 指南：180/120。',
    acog2020: '孕期界线取自美国妇产科医师学会：160/110。',
    battelino2019: '界线取自 2019 年国际共识：3.0、3.9 和 13.9 mmol/L（54、70 和 250 mg/dL）。',
    news2: '界线取自英国国家早期预警评分第 2 版（皇家内科医师学会，2017）。它为医院而定，在家只用来提醒您再看一看。',
    heartFailureGuideline: '三天增加 2 公斤，取自欧洲心力衰竭指南（2021）。',
    who2020: '世界卫生组织身体活动指南，2020。',
    brawner2004: 'β 受体阻滞剂会压低心率（Brawner 2004）。',
    adultsOnly: '这些指南的界线是为成年人定的。',
  },
  excludes: '在此期间，Attune 不会建议：{{what}}。',
  excluded: {
    exercise: '运动',
    harderExercise: '更强的运动',
    weight: '与体重有关的事',
    lowerGlucose: '降低血糖的做法',
    heartRateZones: '按年龄的心率区间',
    adultTargets: '成年人的目标',
  },
  notADoctor: 'Attune 不能为您做检查。拿不准时，请问医护人员。',
  flag: {
    severePressure: { title: '血压非常高', text: '请静坐，一到两分钟后再量一次。' },
    severePressureInPregnancy: {
      title: '对孕期来说血压非常高',
      text: '一两分钟后再量一次，并在今天联系产科；如有头痛、肋下疼痛或视物改变，请立即联系。',
    },
    veryLowGlucose: {
      title: '血糖非常低',
      text: '请马上吃些升糖快的食物，如葡萄糖片或果汁，15 分钟后再测。若无法吞咽、意识不清或快要晕倒，请身边的人拨打急救电话。',
    },
    lowGlucose: {
      title: '血糖低',
      text: '请吃些含糖的食物，坐下休息，15 分钟后再测。血糖回升之前不要开车或运动。',
    },
    veryHighGlucose: {
      title: '血糖高',
      text: '请喝水，并按您与医护人员约定的办法处理。如有呕吐、腹痛、嗜睡或呼吸深快，请立即就医。',
    },
    veryLowOxygen: {
      title: '血氧非常低',
      text: '请把手焐暖，坐好再测一次。若仍这么低，或有气短、口唇发紫、意识不清，请拨打急救电话。',
    },
    lowOxygen: {
      title: '血氧低',
      text: '请把手焐暖，坐好再测一次。若没有回升，请今天联系医生；如有气短，请立即就医。',
    },
    slightlyLowOxygen: { title: '血氧略低', text: '手指凉或涂了指甲油都可能如此。休息一下再测。' },
    veryLowTemperature: {
      title: '体温非常低',
      text: '请保暖并再测一次。若属实，并有寒战、嗜睡或意识不清，请拨打急救电话。',
    },
    lowTemperature: { title: '体温偏低', text: '多半是测量的缘故。身体暖和后再测一次。' },
    fever: { title: '发热', text: '请休息、多喝水。若持续不退，请联系医生；怀孕或免疫力弱时更早联系。' },
    highFever: {
      title: '高热',
      text: '请休息、喝水，今天联系医生；如有颈部僵硬、皮疹、意识不清或呼吸困难，请立即就医。',
    },
    verySlowPulse: {
      title: '脉搏非常慢',
      text: '请坐下再测一次。如有晕厥、胸痛或气短，请拨打急救电话；没有的话今天联系医生。',
    },
    slowPulse: { title: '脉搏慢', text: '常锻炼或服用 β 受体阻滞剂的人多见。若头晕乏力，请告诉医生。' },
    fastPulse: { title: '静息脉搏快', text: '请静坐五分钟再测。若仍然快或感到不适，请问医生。' },
    veryFastPulse: {
      title: '静息脉搏非常快',
      text: '请坐下，五分钟后再测。如有胸痛、气短或晕厥，请拨打急救电话；若仍这么快，请立即联系医生。',
    },
    weightGainHeartFailure: {
      title: '体重几天内增加',
      text: '心脏功能弱时，这可能是水分。请今天联系心脏科医护人员；气短时立即联系。',
    },
    weightGain: { title: '体重几天内增加', text: '多半是盐、饮食或衣物所致。若腿肿或气短，请联系医生。' },
    pregnancy: { title: '孕期', text: '您的目标与平时不同，请问产科医护人员。这里不会建议体重或更强的运动。' },
    betaBlocker: { title: 'β 受体阻滞剂', text: '它会压低心率。自己感觉有多累，比区间更可靠。' },
    underage: {
      title: '未满 18 岁',
      text: '为成年人定的界线在这里不适用，因此大多不显示。任何年龄都算非常低的仍会提示。',
    },
  },
  severe: {
    title: '血压非常高',
    first: '读数 {{value}} mmHg，{{when}}。',
    ask: '您现在有下列情况吗？',
    symptoms: {
      chest: '胸痛',
      breath: '气短',
      back: '背痛',
      numb: '麻木或无力',
      senses: '视物或说话异常',
    },
    ifAny: '有其中任何一项，请立即拨打急救电话。没有的话，请静坐一到两分钟后再量一次。',
    yes: '有，至少一项',
    no: '没有',
    change: '更改回答',
    emergencyTitle: '请立即拨打当地急救电话',
    emergency: '告诉对方您的血压非常高，以及您的感觉。请坐下或躺下，身边留人，不要自己开车。',
    repeatTitle: '再量一次',
    repeat: '请静坐一到两分钟，然后再量一次。一旦出现上述情况，请拨打急救电话。',
    measure: '再量一次',
    stillTitle: '血压仍然非常高',
    still:
      '第一次 {{first}}，之后 {{again}} mmHg。没有症状时，请今天联系医生或医疗热线，不要自行加药。一旦有症状，请拨打急救电话。',
    settledTitle: '第二次读数低一些',
    settled: '第一次 {{first}}，之后 {{again}} mmHg。请在接下来几天继续测量，并把第一次的读数告诉医生。',
    settledClose: '收起',
  },
} satisfies Translation<typeof en>;

export default attention;
