/** Kinds of pages of a government site that carry tags in their head (国办发〔2017〕47号). */
export type PageType = 'home' | 'column' | 'article'

const siteTags = ['SiteName', 'SiteDomain', 'SiteIDCode'] as const
const columnTags = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'] as const
const articleTags = ['ArticleTitle', 'PubDate', 'ContentSource'] as const

/** Tags that a page of a type must carry: an article those of its site and its column as well. */
export const requiredTags: Record<PageType, readonly string[]> = {
  home: siteTags,
  column: [...siteTags, ...columnTags],
  article: [...siteTags, ...columnTags, ...articleTags],
}

/** Tags an article may carry. */
export const optionalTags = ['Keywords', 'Description', 'Author', 'Image', 'Url'] as const

/** The tags a page lacks, in order. */
export const lackingTags = (type: PageType, present: ReadonlySet<string>): string[] =>
  requiredTags[type].filter((tag) => !present.has(tag))
