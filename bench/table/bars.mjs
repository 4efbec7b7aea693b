// What the table of the kit must hold against the one by hand, and against the libraries.
const mostOfByHand = { mount: 1.5, 'sort number': 1.3, 'sort text': 1.3, filter: 1.3, 'select all': 1.7, scroll: 1.5 };
const mostHeapBeyondByHand = 1;
/** MB, from one pass over the rows to the next. */
const mostHeapGrowth = 0.1;
const mostScrollGrowth = 1.25;
/** The table by hand is a fair measure only if it is quick itself. */
const leastLeadOverGrid = { mount: 5, 'sort number': 5 };

/** @returns {string[]} what was missed, in words */
export function missed(medians) {
  const { kit, 'by-hand': byHand, 'ag-grid': grid, ...others } = medians;
  const faults = [];
  for (const [step, most] of Object.entries(mostOfByHand)) {
    const ratio = kit[step] / byHand[step];
    if (ratio > most) faults.push(`${step}: ${ratio.toFixed(2)} times the table by hand, at most ${most}`);
    for (const [name, library] of Object.entries({ 'ag-grid': grid, ...others })) {
      if (library && kit[step] >= library[step]) faults.push(`${step}: not ahead of ${name}`);
    }
  }
  for (const [step, least] of Object.entries(leastLeadOverGrid)) {
    const lead = grid ? grid[step] / byHand[step] : least;
    if (lead < least) faults.push(`the table by hand leads AG Grid by ${lead.toFixed(1)} at ${step}, should be ${least}`);
  }
  const beyond = kit['heap used'] - byHand['heap used'];
  if (beyond > mostHeapBeyondByHand) faults.push(`heap: ${beyond.toFixed(2)} MB beyond the table by hand`);
  const growth = kit['heap again'] - kit['heap scrolled'];
  if (growth > mostHeapGrowth) faults.push(`heap: grows by ${growth.toFixed(2)} MB while scrolling`);
  return faults;
}

/** @param {Record<number, number>} scroll cost of a step by number of rows */
export function growthMissed(scroll) {
  const costs = Object.values(scroll);
  const growth = costs.at(-1) / costs[0];
  return growth > mostScrollGrowth ? [`a scroll step costs ${growth.toFixed(2)} times as much with the most rows as with the fewest`] : [];
}
