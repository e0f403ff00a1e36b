/** Whose advice it is, as it is cited. */
export const planSources = {
  eshHome2021: 'Parati et al. 2021, J Hypertens 39:1742',
  battelino2019: 'Battelino et al. 2019, Diabetes Care 42:1593',
  reynolds2016: 'Reynolds et al. 2016, Diabetologia 59:2572',
  shukla2015: 'Shukla et al. 2015, Diabetes Care 38:e98',
  who2020: 'Bull et al. 2020, Br J Sports Med 54:1451',
  cornelissen2013: 'Cornelissen & Smart 2013, J Am Heart Assoc 2:e004473',
  he2013: 'He, Li & MacGregor 2013, BMJ 346:f1325',
  filippou2020: 'Filippou et al. 2020, Adv Nutr 11:1150',
  heartFailure2021: 'McDonagh et al. 2021, Eur Heart J 42:3599',
  sletten2023: 'Sletten et al. 2023, Sleep Health 9:801',
  /** From the person's own readings and the app's rules. */
  ownRecord: '',
} as const;

export type PlanSource = keyof typeof planSources;
