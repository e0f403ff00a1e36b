/** A meal that a person has again and again. Grams of a usual portion; energy follows from them. */
export interface OwnMeal {
  readonly text: string;
  readonly carbohydrate: number;
  readonly protein: number;
  readonly fat: number;
  readonly fibre: number;
  /** Milligrams. */
  readonly sodium: number;
  readonly potassium: number;
  /** How far its glucose rises in this person against what its carbohydrate promises: 1 as promised. */
  readonly rise: number;
  /** Minutes from the first bite to the fastest appearance. */
  readonly toPeak: number;
  /** So much salt that blood pressure answers for a day. */
  readonly salty?: boolean;
}

const meal = (
  text: string,
  [carbohydrate, protein, fat, fibre]: readonly [number, number, number, number],
  [sodium, potassium]: readonly [number, number],
  [rise, toPeak]: readonly [number, number],
): OwnMeal => ({ text, carbohydrate, protein, fat, fibre, sodium, potassium, rise, toPeak });
const salty = (own: OwnMeal): OwnMeal => ({ ...own, salty: true });

export const ownMeals = {
  oatmeal: meal('Oatmeal with berries', [42, 11, 8, 7], [120, 420], [0.85, 42]),
  toast: meal('Toast with jam', [46, 7, 6, 2], [380, 150], [1.3, 28]),
  eggs: meal('Eggs with rye bread', [24, 18, 14, 4], [420, 320], [0.8, 45]),
  yoghurt: meal('Yoghurt with muesli', [38, 14, 9, 4], [150, 480], [1, 38]),
  lentilSoup: meal('Lentil soup with bread', [48, 18, 8, 12], [620, 780], [0.72, 50]),
  riceBowl: meal('White rice with vegetables', [70, 12, 10, 4], [480, 520], [1.28, 32]),
  saladChicken: meal('Chicken salad with beans', [28, 32, 14, 8], [540, 820], [0.75, 48]),
  sandwich: meal('Cheese sandwich', [40, 18, 16, 3], [820, 260], [1.05, 40]),
  pasta: meal('Pasta with tomato sauce', [72, 16, 12, 6], [560, 720], [1, 44]),
  salmon: meal('Salmon, potatoes, broccoli', [44, 34, 20, 7], [480, 1250], [0.95, 42]),
  curry: meal('Chickpea curry with rice', [66, 18, 14, 11], [640, 820], [0.9, 48]),
  stirFry: meal('Tofu with vegetables and noodles', [52, 24, 16, 7], [860, 680], [1.05, 42]),
  apple: meal('Apple and nuts', [18, 4, 12, 4], [5, 330], [0.8, 40]),
  cake: meal('Piece of cake', [38, 4, 15, 1], [240, 120], [1.2, 34]),
  banana: meal('Banana', [24, 1, 0, 3], [1, 420], [1.1, 26]),
  glucoseTablets: meal('Glucose tablets', [16, 0, 0, 0], [0, 0], [1, 16]),
  pizza: salty(meal('Frozen pizza', [86, 30, 32, 5], [1750, 560], [1.15, 62])),
  instantNoodles: salty(meal('Instant noodles', [56, 9, 17, 2], [1850, 220], [1.2, 34])),
  hamSandwich: salty(meal('Ham and pickle sandwich', [40, 20, 12, 3], [1480, 380], [1.05, 40])),
  crisps: salty(meal('Salted crisps', [26, 3, 17, 2], [420, 520], [1, 40])),
} as const;

/** When something is eaten, what it may be, and how often. */
export interface MealSlot {
  /** Minutes after midnight. */
  readonly minute: number;
  readonly weekendDelay: number;
  readonly jitter: number;
  readonly chance: number;
  readonly choices: readonly OwnMeal[];
}

const o = ownMeals;
const slot = (minute: number, rest: Partial<MealSlot>, choices: readonly OwnMeal[]): MealSlot => ({
  minute,
  weekendDelay: 10,
  jitter: 18,
  chance: 1,
  choices,
  ...rest,
});

export const usualMeals: readonly MealSlot[] = [
  slot(7.4 * 60, { weekendDelay: 70, jitter: 12 }, [o.oatmeal, o.oatmeal, o.toast, o.eggs, o.yoghurt]),
  slot(12.6 * 60, { weekendDelay: 25, chance: 0.97 }, [o.lentilSoup, o.riceBowl, o.saladChicken, o.sandwich]),
  slot(16 * 60, { jitter: 25, chance: 0.45 }, [o.apple, o.apple, o.cake, o.banana]),
  slot(18.8 * 60, { jitter: 20 }, [o.pasta, o.salmon, o.curry, o.stirFry, o.riceBowl, o.pizza]),
];

export const saltyMeals: readonly MealSlot[] = [
  slot(7.4 * 60, { weekendDelay: 70, jitter: 12 }, [o.hamSandwich, o.toast]),
  slot(12.6 * 60, { weekendDelay: 25, chance: 0.97 }, [o.instantNoodles, o.hamSandwich]),
  slot(16 * 60, { jitter: 25, chance: 0.6 }, [o.crisps]),
  slot(18.8 * 60, { jitter: 20 }, [o.pizza, o.instantNoodles]),
];
