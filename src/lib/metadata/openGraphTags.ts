/** What is shown when the address of a page is shared: Open Graph (ogp.me). */
import { type MetaTag, toNamedTags, toPropertyTags } from './tag.ts';

/** The picture for shared links is of one size everywhere. */
export const SHARE_WIDTH = 1200;
export const SHARE_HEIGHT = 630;

export interface SharedPage {
  readonly title: string;
  readonly description: string;
  readonly siteName: string;
  /** Absolute; absent on a page that is not to be found. */
  readonly url: string | undefined;
  /** Absolute. */
  readonly image: string;
  readonly isArticle: boolean;
  /** Day of an article. */
  readonly day: string | undefined;
}

/** Open Graph, and the size in which the picture is shown. */
export const toOpenGraphTags = ({
  title,
  description,
  siteName,
  url,
  image,
  isArticle,
  day,
}: SharedPage): MetaTag[] => [
  ...toPropertyTags([
    ['og:title', title],
    ['og:description', description],
    ['og:site_name', siteName],
    ['og:type', isArticle ? 'article' : 'website'],
    ['og:locale', 'zh_CN'],
    ['og:url', url],
    ['og:image', image],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(SHARE_WIDTH)],
    ['og:image:height', String(SHARE_HEIGHT)],
    ['og:image:alt', title],
    ['article:published_time', isArticle ? day : undefined],
  ]),
  ...toNamedTags([['twitter:card', 'summary_large_image']]),
];
