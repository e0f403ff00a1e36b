import type en from '../en/exercise.ts';
import type { Translation } from '../translation.ts';

const exercise = {
  title: '运动',
  lead: '下一次做什么，这一周有多少，强度如何：都与您自己相比。',
  next: {
    label: '下一次运动',
    sentence: '{{type}} {{minutes}} 分钟',
    inZone: {
      light: '轻松进行：心率 {{low}} 到 {{high}} 次/分。',
      moderate: '中等强度：心率 {{low}} 到 {{high}} 次/分。',
      vigorous: '较大强度：心率 {{low}} 到 {{high}} 次/分。',
    },
    effort: {
      light: '轻松进行：还能唱歌。',
      moderate: '中等强度：能说话，但唱不了歌。',
      vigorous: '较大强度：一次只能说几个字。',
    },
    reason: {
      fewStrengthDays: '建议每周两天做力量练习，这一周还不够。',
      minutesMissing: '最近七天不到 150 分钟；这是一小步，不求一下子做到。',
      weekReached: '最近七天已满 150 分钟，这样可以保持。',
      easyDay: '今天适合轻松一些。',
      first: '先开个头。记录几次运动之后，这里会按您喜欢的来。',
    },
    log: '记录运动',
    none: {
      excluded: '现在先不运动',
      restDay: '今天休息',
      doneToday: '今天已经完成',
    },
    noneText: {
      excluded: '最新的一个读数提示现在不宜运动。请再测一次，并问问照顾您的医护人员。',
      restDay: '发热时不要训练。等退热满一天再说。',
      doneToday: '下一次安排在明天或以后。',
    },
    why: '这是怎么来的',
    whyText:
      '取您五周里做得最多的一种，时长按平常，最多长一成；力量日不够时先做力量；今早的数值若有提示就减轻。建议依据世界卫生组织（2020）。它不知道您有没有伤：请以身体的感觉为准。',
  },
  flags: {
    underage: '这些页面是为成年人做的：不会建议更大的强度。',
    pregnancy: '孕期不会建议比您平时更累的运动。',
    reading: '有一个新读数需要留意，见“今天”。',
  },
  reasons: {
    fever: '您在发热。',
    raisedTemperature: '您的体温偏高。',
    restingRateAbove: '您的静息心率高于平常。',
    restingRate: '今早 {{value}}；两周前往回数的五周里，多在 {{low}} 到 {{high}} 之间。',
    shortSleep: '您睡得比平常少。',
    hrvBelow: '您的心率变异性低于平常。',
    hardYesterday: '昨天比您平常更累。',
  },
  week: {
    title: '最近七天',
    lead: '世界卫生组织建议每周 150 到 300 分钟中等强度运动，高强度一分钟抵两分钟，并有两天做力量练习。',
    ofMinutes: '分钟，建议 {{enough}} 到 {{plenty}} 分钟',
    parts: '中等强度 {{moderate}} 分钟，高强度 {{vigorous}} 分钟。',
    ofStrength: '天有力量练习，建议 {{days}} 天',
    uncounted: '另有 {{minutes}} 分钟较轻松，或不知道强度。',
    how: '如何计算',
    howText:
      '一次运动是中等还是高强度，看平均心率在您静息与最大心率之间的位置；没有心率时看运动种类（2011 年身体活动汇编）。步数和家务不计在内，所以您实际活动可能更多。依据：世界卫生组织身体活动指南，2020。',
  },
  load: {
    title: '您的运动负荷',
    word: { more: '多于您最近几周', usual: '与您最近几周相当', less: '少于您最近几周' },
    sentence: '本周 {{week}}，平均 {{usual}}；之前四周在 {{low}} 到 {{high}} 之间。',
    tooFew: '有三周运动记录之后，这里会说明一周与您自己相比如何。',
    thisWeek: '本周',
    weeksAgo_other: '{{count}} 周前',
    how: '什么是负荷',
    howText:
      '按强度加权的分钟数（Banister 训练冲量）。它只把您与自己相比，不预示受伤：所谓某个比值能预示受伤的说法，后来没有得到证实。',
  },
  workouts: {
    title: '您的运动',
    lead: '每次的强度，以及依据。',
    minutes: '{{minutes}} 分钟',
    from: { heartRate: '按心率', type: '按种类' },
    load: '负荷 {{load}}',
  },
  intensity: {
    veryLight: '很轻',
    light: '轻',
    moderate: '中等',
    vigorous: '高',
    nearMaximal: '接近极限',
    unknown: '未知',
  },
  zones: {
    title: '您的心率区间',
    lead: '在您自己的静息心率与按年龄的最大心率之间。',
    zone: '区间',
    rate: '次/分',
    range: '{{low}} 到 {{high}}',
    feels: {
      veryLight: '几乎没有感觉',
      light: '还能轻松唱歌',
      moderate: '能说话，唱不了歌',
      vigorous: '一次只能说几个字',
      nearMaximal: '坚持不了多久',
    },
    none: {
      birthYear: '在资料里填上出生年份，这里就有您的心率区间。',
      restingHeartRate: '有了最近两周的静息心率，这里就有您的心率区间。早晨起床前测最好。',
      underage: '按年龄的区间是为成年人做的，不满 18 岁不显示。',
      noRoom: '您的静息心率与按年龄的最大心率之间没有余地。是在休息时测的吗？',
    },
    action: { birthYear: '打开资料', restingHeartRate: '记录静息心率' },
    pace: '您自己的速度：{{type}}',
    speeds: '{{from}} 到 {{to}} 公里/小时',
    paceHow_other:
      '依据您最近半年的 {{count}} 次运动：平均来看，您的心率怎样随速度变化。把任何一次放在一边，由其余各次推算，误差约 {{error}} 次/分。只列出您达到过的速度；坡度、气温和风没有考虑。',
    how: '如何得出',
    howText:
      '您的静息心率为 {{resting}}，取最近两周 {{count}} 个读数的中位数；最大心率为 {{maximum}}。区间是两者之间的一个份额。',
    formula: {
      tanaka: '最大心率：208 − 0.7 × 年龄（Tanaka 2001），上下 {{spread}}。份额：美国运动医学会，30、40、60 和 90%。',
      measured: '最大心率：您自己运动中达到的，高于按年龄的数值。份额：美国运动医学会，30、40、60 和 90%。',
      brawner:
        '服用 β 受体阻滞剂时的最大心率：164 − 0.7 × 年龄（Brawner 2004），上下 {{spread}}。份额：美国运动医学会，30、40、60 和 90%。',
    },
  },
  effort: {
    title: '应该感觉有多累',
    because: {
      betaBlocker: '您在服用 β 受体阻滞剂，它会压低心率，压低多少因人而异：看心率区间会误导您，自己感觉有多累更可靠。',
      atrialFibrillation: '有心房颤动时，心率不会均匀地随用力程度变化：看心率区间会误导您，自己感觉有多累更可靠。',
      pacemaker: '您的心率有起搏器参与调节：看心率区间会误导您，自己感觉有多累更可靠。',
      pregnancy: '孕期里，自己感觉有多累比心率更能说明强度。',
    },
    effort: '强度',
    scale: '6 到 20 分',
    how: '这些分数是什么',
    howText:
      'Borg 自觉用力程度：6 是静坐，20 是用尽全力；分段取自美国运动医学会（第 11 版）。胸痛、头晕或气喘得反常时请停下，并问问医护人员多大强度适合您。',
    weighed: '您的运动仍按平均心率计算强度，取静息心率 {{resting}} 与 {{maximum}} 之间的位置。',
    weighedBelow:
      '您的运动仍按平均心率计算强度，取静息心率 {{resting}} 与 {{maximum}} 之间的位置：164 − 0.7 × 年龄，是服用 β 受体阻滞剂者的粗略最大心率（Brawner 2004）。',
    weighedByKind: '您的运动只按种类计算强度。',
  },
  empty: {
    title: '还没有运动记录',
    body: '在上方输入一行，比如“快走 30 分钟”，或导入手表里的记录。',
    action: '记录运动',
  },
} satisfies Translation<typeof en>;

export default exercise;
