/** Dates as the REST API writes them. */

/** ISO 8601 without fractions of a second. */
export const formatDate = (at: number): string => new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z')

export const formatDateOrNull = (at: number | null): string | null => (at === null ? null : formatDate(at))

export const formatDates = (row: { readonly dateCreated: number; readonly dateUpdated: number }): object => ({
  date_created: formatDate(row.dateCreated),
  date_updated: formatDate(row.dateUpdated),
})
