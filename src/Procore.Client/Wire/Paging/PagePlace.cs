using System.Globalization;

namespace Procore.Client;

/// <summary>
/// A page of a list, and how large pages are. Written as a continuation: the page, and the size where it is not the one that was asked for.
/// </summary>
internal readonly record struct PagePlace(int Page, int Size)
{
    /// <summary>Pages are not made smaller than this.</summary>
    public const int Smallest = 10;

    public static PagePlace Parse(string? continuation, int size)
    {
        if (continuation is null)
            return new(1, size);
        string[] parts = continuation.Split('/');
        return parts.Length <= 2 && Number(parts[0]) is { } page && (parts.Length == 1 ? size : Number(parts[1])) is { } given
            ? new(page, given)
            : throw new ArgumentException("This is no continuation of a list: use the Continuation of a page.", nameof(continuation));
    }

    public string ToString(int asked) =>
        Page.ToString(CultureInfo.InvariantCulture) + (Size == asked ? "" : "/" + Size.ToString(CultureInfo.InvariantCulture));

    /// <summary>The smaller page in which the records of this one begin.</summary>
    public PagePlace Halved()
    {
        int size = Math.Max(Smallest, Size / 2);
        return new((int)((long)(Page - 1) * Size / size) + 1, size);
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 ? number : null;
}
