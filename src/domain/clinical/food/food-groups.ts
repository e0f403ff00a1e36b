/** The groups that DASH counts, and salty food, which it limits by sodium. */
const foodGroups = [
  'grains',
  'vegetables',
  'fruit',
  'dairy',
  'leanMeat',
  'fats',
  'nutsAndLegumes',
  'sweets',
  'salty',
] as const;
export type FoodGroup = (typeof foodGroups)[number];

/**
 * Words of what people write about a meal, English and Chinese. A word names one portion; what is not among them is not
 * recognised, and the page shows what was.
 */
const words: Readonly<Record<FoodGroup, RegExp>> = {
  grains:
    /\b(?:bread|toast|roll|bun|bagel|rice|pasta|spaghetti|noodles?|oats?|oatmeal|porridge|muesli|cereal|quinoa|couscous|bulgur|tortilla|wrap|pizza|sandwich|cracker|congee|dumplings?|grains?)s?\b|米饭|饭团|炒饭|盖饭|盖浇饭|拌饭|咖喱饭|面条|炒面|汤面|拌面|拉面|凉面|面包|吐司|三明治|披萨|馒头|包子|饺子|燕麦|粥|麦片|玉米|小米|全麦|意面|米粉|饼(?!干)|主食|粗粮/gi,
  vegetables:
    /\b(?:vegetables?|veg|veggies|salad|broccoli|spinach|kale|cabbage|lettuce|carrots?|tomato(?:es)?|cucumber|peppers?|onions?|mushrooms?|courgette|zucchini|aubergine|eggplant|cauliflower|greens|asparagus|celery|beetroot|pumpkin|squash|leeks?|ratatouille)\b|蔬菜|青菜|白菜|菠菜|西兰花|花菜|生菜|油麦菜|芹菜|胡萝卜|番茄|西红柿|黄瓜|茄子|辣椒|青椒|蘑菇|香菇|洋葱|南瓜|冬瓜|豆芽|沙拉|海带/gi,
  fruit:
    /\b(?:fruit|apples?|bananas?|oranges?|pears?|grapes?|berr(?:y|ies)|blueberr(?:y|ies)|strawberr(?:y|ies)|kiwis?|mango(?:es)?|peach(?:es)?|plums?|melon|pineapple|mandarins?|grapefruit|cherr(?:y|ies))\b|水果|苹果|香蕉|橙子|橘子|梨|葡萄(?!糖)|草莓|蓝莓|莓果|猕猴桃|芒果|桃|西瓜|哈密瓜|柚子|樱桃|火龙果/gi,
  dairy: /\b(?:milk|yogh?urt|kefir|quark|cottage cheese|cheese|skyr|latte|cappuccino)\b|牛奶|酸奶|奶酪|乳酪|奶制品/gi,
  leanMeat:
    /\b(?:chicken|turkey|fish|salmon|tuna|cod|trout|shrimps?|prawns?|eggs?|beef|pork|lamb|steak|meat)\b|鸡肉|鸡胸|鸡腿|鱼|虾|鸡蛋|蛋|牛肉|猪肉|羊肉|瘦肉|肉/gi,
  fats: /\b(?:oil|butter|margarine|mayonnaise|mayo|dressing|avocado)\b|黄油|食用油|橄榄油|沙拉酱|牛油果|猪油/gi,
  nutsAndLegumes:
    /\b(?:nuts?|almonds?|walnuts?|cashews?|peanuts?|peanut butter|seeds?|beans?|lentils?|chickpeas?|hummus|peas|tofu|soya?|edamame|dal)\b|坚果|杏仁|核桃|腰果|花生|瓜子|豆腐|豆浆|黄豆|红豆|绿豆|豆子|豆类|扁豆|毛豆|鹰嘴豆/gi,
  sweets:
    /\b(?:cake|cookies?|biscuits?|chocolate|candy|sweets?|ice cream|soda|cola|lemonade|donuts?|doughnuts?|pastry|croissant|dessert|pudding|pie|jam|honey|sugar|muffin)\b|蛋糕|饼干|巧克力|糖果|奶糖|白糖|红糖|冰糖|糖水|糖浆|冰淇淋|可乐|汽水|奶茶|甜点|甜品|点心|蜂蜜|果酱|月饼/gi,
  salty:
    /\b(?:crisps|chips|fries|bacon|ham|sausages?|salami|pepperoni|hot ?dog|pickles?|olives|soy sauce|instant noodles|ramen|canned soup|soup|pizza|burger|feta|smoked|salted|pretzels?|ketchup|stock cube|kimchi|takeaway|fast food)\b|咸菜|泡菜|腌|腊肉|火腿|香肠|培根|酱油|方便面|泡面|薯片|薯条|榨菜|卤|腐乳|咸鸭蛋|火锅|外卖|汉堡/gi,
};

/** Portions of each group that the words of a meal name. */
export function recognisedGroups(text: string): Partial<Record<FoodGroup, number>> {
  const found: Partial<Record<FoodGroup, number>> = {};
  for (const group of foodGroups) {
    const named = new Set(Array.from(text.matchAll(words[group]), ([word]) => word.toLowerCase().replace(/s$/, '')));
    // 鸡蛋 names 蛋 as well, and 瘦肉 肉: the longest counts.
    const portions = [...named].filter((word) => ![...named].some((other) => other !== word && other.includes(word)));
    if (portions.length > 0) found[group] = portions.length;
  }
  return found;
}
