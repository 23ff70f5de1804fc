namespace ZohoProcore.Sync;

/// <summary>Line ids as numbers of any length, so that an older line comes first; ids that are no numbers follow as texts.</summary>
internal sealed class LineIdComparer : IComparer<string>
{
    public static LineIdComparer Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (x ?? string.Empty, y ?? string.Empty);
        var (isLeft, isRight) = (IsNumber(left), IsNumber(right));
        if (isLeft != isRight)
        {
            return isLeft ? -1 : 1;
        }

        var (a, b) = isLeft ? (left.TrimStart('0'), right.TrimStart('0')) : (left, right);
        var byLength = isLeft ? a.Length.CompareTo(b.Length) : 0;
        var byText = byLength != 0 ? byLength : string.CompareOrdinal(a, b);
        return byText != 0 ? byText : string.CompareOrdinal(left, right);
    }

    private static bool IsNumber(string id) => id.Length > 0 && id.All(letter => letter is >= '0' and <= '9');
}
