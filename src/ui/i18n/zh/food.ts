import type en from '../en/food.ts';
import type { Translation } from '../translation.ts';

const food = {
  title: '饮食',
  lead: '您自己的餐食，以及它们带来的变化。不开食谱，不定配额：只说测到的，或注明来源的。',
  again: {
    title: '您的餐食',
    lead: '点一下，就记为现在吃的。',
    other: '记录另一餐',
    noCarbs: '未记碳水',
    logged: '已记录{{what}}。',
    undone: '已撤回。',
  },
  responses: {
    title: '餐食对您血糖的影响',
    lead: '三小时内的最高升幅，从低到高。横条是十次有九次所在的范围。',
    tooFew_other: '有名称且前后有血糖的餐食目前有 {{count}} 餐；满 {{needed}} 餐后会在这里排序。',
    between: '在 {{low}} 到 {{high}} {{unit}} 之间。',
    hours: '一小时后 {{one}}，两小时后 {{two}}。',
    times_other: '测到 {{count}} 次。',
    all_other: '其余 {{count}} 餐',
    alike: '横条相互重叠：哪一餐升得更多，还不能确定。',
    differ: '最低与最高的不重叠：这个差别是您自己的。',
    how: '如何得出',
    howText:
      '每一餐有名称的餐食，取其后三小时内的最高读数减去餐前水平，其间没有再吃别的。只吃过几次的餐食会向您所有餐食的平均靠拢，靠拢多少取决于您的餐食之间本来有多大差别（随机效应）。胰岛素、活动和时辰在这里没有扣除，下面的预测会考虑其中一部分。',
  },
  whatIf: {
    title: '如果这样吃',
    lead: '现在吃一餐，以及只改一处会怎样。',
    own: '您的一餐',
    carbs: '这一餐的碳水',
    ask: '看看预计',
    working: '正在计算',
    changesTitle: '只改一处，按您自己的模型',
    change: {
      lessCarbohydrate: '碳水少三成：{{what}}。',
      moreFibre: '膳食纤维多 8 克：{{what}}。',
      twoHoursLater: '晚两小时：{{what}}。',
    },
    word: { same: '差不多', lower: '峰值低 {{amount}}', higher: '峰值高 {{amount}}' },
    citedTitle: '来自对他人的研究，并非在您身上测得',
    cited: {
      vegetablesFirst_other:
        '先吃蔬菜和蛋白质，最后吃主食：{{count}} 位服用二甲双胍的 2 型糖尿病患者中，一小时升幅少 {{percent}}。',
      walkAfter_other: '每餐后走十分钟：{{count}} 位 2 型糖尿病患者中，餐后血糖少 {{percent}}。',
    },
  },
  ownWalk: {
    title: '您自己饭后走动时',
    lower:
      '您有 {{walked}} 餐在饭后一小时内走动过，{{still}} 餐没有：走动过的峰值低 {{amount}}，十次有九次在低 {{from}} 到 {{to}} 之间。',
    higher:
      '您有 {{walked}} 餐在饭后一小时内走动过，{{still}} 餐没有：走动过的峰值高 {{amount}}，十次有九次在高 {{from}} 到 {{to}} 之间。',
    unsure:
      '您有 {{walked}} 餐在饭后一小时内走动过，{{still}} 餐没有：有没有差别还不能确定，在低 {{lower}} 到高 {{higher}} 之间。',
    tooFew:
      '饭后一小时内走动过的和没有走动的各满 {{need}} 餐后，这里会说您自己的情况。目前走动过的 {{walked}} 餐，没有的 {{still}} 餐。',
    mixed: '已知走动过的有 {{walked}} 餐，没有的有 {{still}} 餐。两者的碳水也总是不同，分不出是走动还是餐食的影响。',
    how: '如何得出',
    howText:
      '取最近四个月里碳水和峰值都已知的餐食。从第一口起一小时内步行、骑车之类满十分钟，或走满一千步，算走动过；不到五百步算没有；不记步数的人，没有记录运动就算没有走动。碳水和餐前血糖的影响已扣除（协方差分析），胰岛素、时辰和其他食物没有扣除。两件事一起出现，不等于就是走动带来的。',
  },
  groups: {
    grains: '谷物',
    vegetables: '蔬菜',
    fruit: '水果',
    dairy: '奶类',
    leanMeat: '肉、鱼、蛋',
    fats: '油脂',
    nutsAndLegumes: '坚果和豆类',
    sweets: '甜食',
  },
  pattern: {
    title: '最近两周与 DASH 相比',
    lead_other: '按您写下的文字数份数，取最近两周中的 {{count}} 天。',
    tooFew: '有三天各写下两餐之后，这里会把您的饮食与得舒饮食（DASH）相比。',
    target: { day: '每天 {{low}} 到 {{high}} 份', week: '每周 {{low}} 到 {{high}} 份' },
    atMost: { day: '每天至多 {{high}} 份', week: '每周至多 {{high}} 份' },
    word: { short: '提到的较少', within: '符合', over: '较多' },
    how: '如何计算',
    howText:
      '文字中每提到一种食物算一份；没有写下的，或用了不认识的词的，就没有计入。目标取自 2,000 千卡的得舒饮食（美国国家心肺血液研究所，2015），用于降低血压。吃得更少或更多的人，份数也相应增减。',
  },
  salt: {
    title: '盐',
    unknown: '您的餐食没有写明钠。文字中平均每天提到 {{portions}} 份咸的食物；食品标签写有毫克数，记录一餐时可以填上。',
    over: '每天钠 {{sodium}} 毫克，高于得舒饮食的上限 {{most}} 毫克。{{better}} 毫克降压更明显。',
    within: '每天钠 {{sodium}} 毫克，在得舒饮食的上限 {{most}} 毫克之内。{{better}} 毫克降压更明显。',
    potassium: '每天钾 {{potassium}} 毫克。水果、蔬菜和豆类含钾，可以抵消钠的作用。',
    kidney: '患有肾病，或服用某些降压药、心脏药时，钾可能有害：特意多吃含钾食物或改用低钠盐之前，请先问医生。',
  },
  empty: {
    title: '还没有餐食记录',
    body: '在上方输入一行，比如“早饭 燕麦牛奶 60克碳水”。',
    action: '记录一餐',
  },
} satisfies Translation<typeof en>;

export default food;
