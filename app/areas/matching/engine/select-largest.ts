/** Reorders the first `length` values and answers the count-th largest of them (count from 1 to length). */
export function raiseToLargest(values: Int32Array, length: number, count: number): number {
  const wanted = count - 1
  let left = 0
  let right = length - 1
  while (left < right) {
    const pivot = medianOfThree(values[left] as number, values[(left + right) >> 1] as number, values[right] as number)
    let i = left
    let j = right
    while (i <= j) {
      while ((values[i] as number) > pivot) i += 1
      while ((values[j] as number) < pivot) j -= 1
      if (i <= j) {
        const swapped = values[i] as number
        values[i++] = values[j] as number
        values[j--] = swapped
      }
    }
    if (wanted <= j) right = j
    else if (wanted >= i) left = i
    else break
  }
  return values[wanted] as number
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}
