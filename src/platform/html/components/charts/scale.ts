/** The ends and steps of an axis: round numbers, four to six of them, from zero up. */
export function axis(values: readonly number[]): { readonly top: number; readonly ticks: readonly number[] } {
  const highest = Math.max(0, ...values)
  if (highest === 0) return { top: 1, ticks: [0, 1] }
  const rough = highest / 4
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude).find((one) => one >= rough)!
  const whole = values.every(Number.isInteger) ? Math.max(1, Math.ceil(step)) : step
  const count = Math.ceil(highest / whole)
  const ticks = Array.from({ length: count + 1 }, (_, index) => index * whole)
  return { top: count * whole, ticks }
}
