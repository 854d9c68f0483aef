/** The most rows that go out in one file. A file that is full says so in its name: `taken 1-50000.csv`. */
export const mostExported = 50_000
