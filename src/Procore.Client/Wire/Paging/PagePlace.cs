using System.Globalization;

namespace Procore.Client;

/// <summary>
/// A page of a list, and how large pages are. Written as a continuation: the page, the size where it is not the one that was asked for, and
/// how many records came before where pages were smaller than that.
/// </summary>
internal readonly record struct PagePlace(int Page, int Size, long Before)
{
    /// <summary>Pages are not made smaller than this.</summary>
    public const int Smallest = 10;

    private long Full => (long)(Page - 1) * Size;

    /// <summary>How many records a page has at least. A server may give fewer than it is asked for, and counts by those.</summary>
    public int Served => Page == 1 ? Size : (int)Math.Min(Size, Before / (Page - 1));

    public static PagePlace First(int size) => new(1, size, 0);

    public static PagePlace Parse(string? continuation, int size)
    {
        if (continuation is null)
            return First(size);
        string[] parts = continuation.Split('/');
        int? page = Number(parts[0]), given = parts.Length == 1 ? size : Number(parts[1]);
        long? before = parts.Length == 3 ? Number(parts[2]) : (page - 1L) * given;
        return parts.Length <= 3 && page is { } number && given is { } each && before is { } came
            ? new(number, each, came)
            : throw new ArgumentException("This is no continuation of a list: use the Continuation of a page.", nameof(continuation));
    }

    public PagePlace Next(int received) => this with { Page = Page + 1, Before = Before + received };

    public string ToString(int asked) => FormattableString.Invariant(
        Before != Full ? $"{Page}/{Size}/{Before}" : Size != asked ? $"{Page}/{Size}" : (FormattableString)$"{Page}");

    /// <summary>
    /// The page of a smaller size in which the records of this one begin. The first of its own may have come before. Where the size is no
    /// larger than what is served, it begins where it says; otherwise before that.
    /// </summary>
    public PagePlace Smaller(int size)
    {
        var smaller = new PagePlace((int)(Math.Min(Before, Full) / size) + 1, size, 0);
        return smaller with { Before = smaller.Full };
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 ? number : null;
}
