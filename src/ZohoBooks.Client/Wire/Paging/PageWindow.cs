using System.Globalization;

namespace ZohoBooks.Client;

/// <summary>A stretch of a list, as the API's page number and page size.</summary>
internal readonly record struct PageWindow(int Page, int Size)
{
    public long Start => (long)(Page - 1) * Size;

    /// <summary>The window of the full size that holds <paramref name="row"/>.</summary>
    public static PageWindow From(long row, int size) => new((int)(row / size) + 1, size);

    /// <summary>
    /// The window that starts at or before <paramref name="row"/> and reaches farthest beyond it, among the page sizes from half of
    /// <paramref name="maxSize"/> up. The API knows no offsets, so the size is what makes two windows overlap.
    /// </summary>
    public static PageWindow Covering(long row, int maxSize)
    {
        var best = new PageWindow(1, maxSize);
        long reach = -1;
        for (int size = maxSize; size >= Math.Max(1, (maxSize + 1) / 2); size--)
        {
            var window = new PageWindow((int)(row / size) + 1, size);
            if (window.Start + size > reach)
                (best, reach) = (window, window.Start + size);
        }
        return best;
    }

    public static long ParseContinuation(string continuation) =>
        long.TryParse(continuation, NumberStyles.None, CultureInfo.InvariantCulture, out long row) && row < int.MaxValue
            ? row
            : throw new ArgumentException(
                "This is no continuation of a list: pass on Page.Continuation of an earlier page as it was.", nameof(continuation));
}
