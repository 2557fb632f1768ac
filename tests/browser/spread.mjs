// How measurements lie: the middle one, and where all but a twentieth at either end lie.

export function spread(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { median: at(0.5), p5: at(0.05), p95: at(0.95), n: sorted.length };
}
