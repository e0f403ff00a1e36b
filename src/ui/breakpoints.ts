/** From here on the bar at the foot becomes a rail at the side, and the page gets room. The same number stands in the stylesheets. */
export const wideFrom = '(min-width: 52.5em)';
